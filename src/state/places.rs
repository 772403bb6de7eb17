//! Places: where the reader rests, and where he was last, to go back there.

use super::{Context, Model, Target, scroll_request};

/// After how many rests elsewhere the reader has gone on reading, and wants the place before no more.
const SETTLED: u8 = 8;

/// Where the reader is and was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Where he has come to rest.
    pub rest: Option<Target>,
    /// Where he was before he went somewhere far: on this visit, or on the one before.
    pub last: Option<Target>,
    /// The entry of the section that was being read when he last came to rest in one.
    pub section: Option<usize>,
    /// How many rests elsewhere the place of the visit before is still offered for.
    offered: u8,
}

impl Places {
    /// At the start of a visit: where the reader was last on the one before.
    pub(super) fn of_visit_before(last: Option<Target>) -> Self {
        Self {
            offered: if last.is_some() { SETTLED } else { 0 },
            last,
            ..Self::default()
        }
    }

    /// Whether the place of the visit before is offered. As long as it is, it stays the last one, and is kept.
    pub fn are_offered(&self) -> bool {
        self.offered > 0
    }

    /// The reader has come to rest, in `section` where he is in one.
    pub(super) fn rest_at(&mut self, place: Target, is_far: bool, section: Option<usize>) {
        self.section = section.or(self.section);
        let before = self.rest.replace(place);
        if before == self.rest {
            return;
        }
        if self.are_offered() {
            let is_reached = self.rest == self.last;
            self.offered = if is_reached { 0 } else { self.offered - 1 };
        } else if is_far && before.is_some() {
            self.last = before;
        }
    }
}

/// Goes back to where the reader was last.
pub(super) fn go_back(context: &Context, model: &mut Model) {
    if let Some(last) = model.places.last.clone() {
        model.places.offered = 0;
        scroll_request::go(context, model, last);
    }
}

#[cfg(test)]
mod tests {
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, Model, Places, update};

    #[test]
    fn ok_a_jump_leaves_a_way_back_and_reading_on_does_not() {
        let context = Context::new(nested_report());
        let rest = |id, is_far| Action::Rested {
            place: context.target(id).unwrap(),
            is_far,
        };
        let mut model = Model::default();
        for (action, last) in [
            (rest("s1", true), None),
            (rest("p-outer", false), None),
            (rest("s2", true), Some("p-outer")),
            (rest("p-close", false), Some("p-outer")),
            (Action::ReturnWanted, Some("p-outer")),
            (rest("p-outer", true), Some("p-close")),
        ] {
            model = update(&context, &model, action.clone());
            let place = model.places.last.as_ref().map(crate::state::Target::id);
            assert_eq!(place, last, "{action:?}");
        }
        assert_eq!(model.scroll_request.unwrap().target.id(), "p-outer");
    }

    #[test]
    fn ok_the_place_of_the_visit_before_is_offered_until_it_is_used_or_the_reader_reads_on() {
        let context = Context::new(nested_report());
        let target = |id| context.target(id).unwrap();
        let rest = |id| Action::Rested {
            place: target(id),
            is_far: true,
        };
        let resumed = |actions: Vec<Action>| {
            let places = Places::of_visit_before(Some(target("s2")));
            let model = Model {
                places,
                ..Model::default()
            };
            let model = actions
                .into_iter()
                .fold(model, |model, action| update(&context, &model, action));
            let last = model.places.last.clone().unwrap();
            (model.places.are_offered(), last.id().to_owned())
        };
        let elsewhere = ["s1", "p-outer"].map(rest);
        let read_on = elsewhere.iter().cloned().cycle();
        for (actions, expected) in [
            (vec![], (true, "s2")),
            (elsewhere.to_vec(), (true, "s2")),
            (vec![rest("s1"), Action::ReturnWanted], (false, "s2")),
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
