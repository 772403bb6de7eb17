//! One section at a time: a view made of folds, which whatever opens a section may override.

use super::journey::set_out;
use super::{Archive, Folds, Model, Target};

/// What was so before one section was shown at a time, and will be again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Single {
    folds: Folds,
    place: Option<Target>,
}

/// Shows the section that is read alone, or all as before.
pub(super) fn toggle(archive: &Archive, model: &mut Model) {
    if model.single.is_some() {
        return leave(model);
    }
    let section = model
        .reading
        .section
        .and_then(|entry| archive.section(entry));
    model.single = Some(Single {
        folds: model.folds.clone(),
        place: section.and_then(|section| archive.target(section.id.as_str())),
    });
    model.search.release_all();
    let entry = model
        .reading
        .section
        .or((!archive.entries().is_empty()).then_some(0));
    show(archive, model, entry);
    let section = entry.and_then(|entry| archive.section(entry));
    if let Some(target) = section.and_then(|section| archive.target(section.id.as_str())) {
        set_out(model, target);
    }
}

/// Shows all as it was before, and goes back to where the reader was then.
pub(super) fn leave(model: &mut Model) {
    if let Some(Single { folds, place }) = model.single.take() {
        model.search.release_all();
        model.folds = folds;
        if let Some(place) = place {
            set_out(model, place);
        }
    }
}

/// Closes every section but this one and those around it.
pub(super) fn show(archive: &Archive, model: &mut Model, entry: Option<usize>) {
    model.folds = Folds::all_closed(archive);
    for open in archive.ancestors(entry) {
        model.folds.set(open, true);
    }
}

#[cfg(test)]
mod tests {
    use crate::state::archive::tests::nested_report;
    use crate::state::{Action, Archive, Direction, Model, Reading, update};

    fn open(model: &Model) -> [bool; 3] {
        [0, 1, 2].map(|entry| model.folds.is_open(entry))
    }

    #[test]
    fn ok_a_step_shows_the_next_section_alone_and_leaving_restores_the_folds() {
        let archive = Archive::new(nested_report());
        let closed = Action::FoldToggled {
            entry: 2,
            is_open: false,
        };
        let reading = Reading {
            section: Some(0),
            percent: 0,
        };
        let mut model = Model::default();
        for (action, expected) in [
            (closed, [true, true, false]),
            (Action::ReadingMoved(reading), [true, true, false]),
            (Action::SingleToggled, [true, false, false]),
            (Action::SectionStepped(Direction::Next), [true, true, false]),
            (Action::SingleToggled, [true, true, false]),
        ] {
            model = update(&archive, &model, action.clone());
            assert_eq!(open(&model), expected, "{action:?}");
        }
        assert_eq!(model.journey.unwrap().target.id(), "s1");
    }

    #[test]
    fn ok_all_opened_ends_it() {
        let archive = Archive::new(nested_report());
        let model = update(&archive, &Model::default(), Action::SingleToggled);
        let model = update(&archive, &model, Action::AllOpened);
        assert_eq!((model.single.is_none(), open(&model)), (true, [true; 3]));
    }
}
