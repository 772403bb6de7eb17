//! Places: where the reader rests, and where he was last, to go back there.

use super::{Archive, Model, Target, journey};

/// Where the reader is and was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Where he has come to rest.
    pub rest: Option<Target>,
    /// Where he was before he went somewhere far: on this visit, or on the one before.
    pub last: Option<Target>,
    /// The entry of the section that was being read when he last came to rest in one.
    pub section: Option<usize>,
}

impl Places {
    /// The reader has come to rest, in `section` where he is in one.
    pub(super) fn rest_at(&mut self, place: Target, is_far: bool, section: Option<usize>) {
        self.section = section.or(self.section);
        let before = self.rest.replace(place);
        if is_far && before.is_some() && before != self.rest {
            self.last = before;
        }
    }
}

/// Goes back to where the reader was last.
pub(super) fn go_back(archive: &Archive, model: &mut Model) {
    if let Some(last) = model.places.last.clone() {
        journey::go(archive, model, last);
    }
}

#[cfg(test)]
mod tests {
    use crate::state::archive::tests::nested_report;
    use crate::state::{Action, Archive, Model, update};

    #[test]
    fn ok_a_jump_leaves_a_way_back_and_reading_on_does_not() {
        let archive = Archive::new(nested_report());
        let rest = |id, is_far| Action::Rested {
            place: archive.target(id).unwrap(),
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
            model = update(&archive, &model, action.clone());
            let place = model.places.last.as_ref().map(crate::state::Target::id);
            assert_eq!(place, last, "{action:?}");
        }
        assert_eq!(model.journey.unwrap().target.id(), "p-outer");
    }
}
