//! Places: the reader's current place, and the last one, to return to.

use super::travel;
use crate::state::{Command, Context, FocusCommand, Model, ReadingCommand, Target};

/// Number of stops elsewhere after which the place of the last visit is no longer offered.
const SETTLED: u8 = 8;

/// The reader's current and last places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The place where the reader last stopped scrolling.
    pub rest: Option<Target>,
    /// The place before the last jump, on this visit or the previous one.
    pub last: Option<Target>,
    /// The entry of the section where the reader last stopped scrolling in one.
    pub section: Option<usize>,
    /// Number of stops elsewhere for which the place of the last visit is still offered.
    offered: u8,
    /// True if an offer ended while the reader was in the text: its space stays, so that the text does not move.
    pub leaves_room: bool,
}

impl Places {
    /// Returns the places at the start of a visit; `last` is the place of the visit before.
    pub(in crate::state) fn of_visit_before(last: Option<Target>) -> Self {
        Self {
            offered: if last.is_some() { SETTLED } else { 0 },
            last,
            ..Self::default()
        }
    }

    /// Returns true if the place of the last visit is offered. Until the offer ends, that place stays stored as the last place.
    pub fn are_offered(&self) -> bool {
        self.offered > 0
    }

    /// Withdraws the offer.
    pub(in crate::state) fn decline(&mut self) {
        self.offered = 0;
    }

    fn end_offer(&mut self) {
        self.offered = 0;
        self.leaves_room = true;
    }

    /// Records that the reader stopped scrolling at `place`, in `section` if that is in one. Returns true if it is
    /// another place than before.
    fn rest_at(&mut self, place: Target, is_far: bool, section: Option<usize>) -> bool {
        self.section = section.or(self.section);
        let before = self.rest.replace(place);
        if before == self.rest {
            return false;
        }
        if self.are_offered() {
            self.offered -= 1;
            if self.offered == 0 || self.rest == self.last {
                self.end_offer();
            }
        } else if is_far && before.is_some() {
            self.last = before;
        }
        true
    }
}

/// Records that the reader stopped scrolling, and has the place stored.
pub(in crate::state) fn rest(
    model: &mut Model,
    place: Target,
    is_far: bool,
    commands: &mut Vec<Command>,
) {
    let section = model.reading.section;
    let is_new = model.places.rest_at(place.clone(), is_far, section);
    if is_new && !model.places.are_offered() {
        commands.push(Command::Reading(ReadingCommand::StorePlace(place)));
    }
}

/// Scrolls back to the reader's last place.
pub(in crate::state) fn go_back(context: &Context, model: &mut Model, commands: &mut Vec<Command>) {
    if let Some(last) = model.places.last.clone() {
        if model.places.are_offered() {
            // The offer disappears with the focus. The text does not move: its room stays.
            commands.push(Command::Focus(FocusCommand::At(last.id().to_owned())));
            model.places.end_offer();
        }
        travel::go(context, model, last, commands);
    }
}

#[cfg(test)]
mod tests {
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, Model, Places, ReadingAction, replay};

    #[test]
    fn only_a_jump_changes_the_last_place() {
        let context = Context::new(nested_report());
        let rest = |id, is_far| {
            Action::Reading(ReadingAction::Rested {
                place: context.target(id).unwrap(),
                is_far,
            })
        };
        let mut model = Model::default();
        for (action, last) in [
            (rest("s1", true), None),
            (rest("p-outer", false), None),
            (rest("s2", true), Some("p-outer")),
            (rest("p-close", false), Some("p-outer")),
            (
                Action::Reading(ReadingAction::ReturnWanted),
                Some("p-outer"),
            ),
            (rest("p-outer", true), Some("p-close")),
        ] {
            model = replay(&context, &model, [action.clone()]);
            let place = model.places.last.as_ref().map(crate::state::Target::id);
            assert_eq!(place, last, "{action:?}");
        }
        assert_eq!(model.target.unwrap().id(), "p-outer");
    }

    #[test]
    fn offers_the_place_of_the_last_visit_until_used_or_read_past() {
        let context = Context::new(nested_report());
        let target = |id| context.target(id).unwrap();
        let rest = |id| {
            Action::Reading(ReadingAction::Rested {
                place: target(id),
                is_far: true,
            })
        };
        let resumed = |actions: Vec<Action>| {
            let places = Places::of_visit_before(Some(target("s2")));
            let model = Model {
                places,
                ..Model::default()
            };
            let model = actions
                .into_iter()
                .fold(model, |model, action| replay(&context, &model, [action]));
            let last = model.places.last.clone().unwrap();
            (model.places.are_offered(), last.id().to_owned())
        };
        let elsewhere = ["s1", "p-outer"].map(rest);
        let read_on = elsewhere.iter().cloned().cycle();
        for (actions, expected) in [
            (vec![], (true, "s2")),
            (elsewhere.to_vec(), (true, "s2")),
            (
                vec![rest("s1"), Action::Reading(ReadingAction::ReturnWanted)],
                (false, "s2"),
            ),
            (vec![rest("s1"), rest("s2")], (false, "s2")),
            (read_on.clone().take(7).collect(), (true, "s2")),
            (read_on.clone().take(8).collect(), (false, "s2")),
            (read_on.take(9).collect(), (false, "p-outer")),
        ] {
            let (is_offered, last) = resumed(actions.clone());
            assert_eq!((is_offered, &*last), expected, "{actions:?}");
        }
    }
}
