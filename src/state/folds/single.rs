//! One section at a time: a view made of folds; opening any other section overrides it.

use crate::state::{Command, Context, Folds, Model, ReadingCommand, Target, search};

/// The folds and place to restore after showing one section at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Single {
    folds: Folds,
    place: Option<Target>,
}

/// Shows only the section being read, or all sections as before.
pub(in crate::state) fn toggle(context: &Context, model: &mut Model, commands: &mut Vec<Command>) {
    if model.single.is_some() {
        return leave(context, model, commands);
    }
    let reading = model.reading.section;
    let section = reading.and_then(|entry| context.section(entry));
    let rest = model.places.rest.clone();
    // The reader may have just scrolled away from the place where they last stopped.
    let place = rest.filter(|place| place.section() == reading);
    let heading = || section.and_then(|section| context.target(section.id.as_str()));
    // Sections that are open only for their hits count as closed.
    search::fold_back(model);
    model.single = Some(Single {
        folds: model.folds.clone(),
        place: place.or_else(heading),
    });
    let entry = model
        .reading
        .section
        .or((!context.entries().is_empty()).then_some(0));
    show(context, model, entry);
    let section = entry.and_then(|entry| context.section(entry));
    if let Some(target) = section.and_then(|section| context.target(section.id.as_str())) {
        commands.push(Command::Reading(ReadingCommand::BringInView(target)));
    }
}

/// Restores the folds from before, and scrolls to the place from before.
pub(in crate::state) fn leave(context: &Context, model: &mut Model, commands: &mut Vec<Command>) {
    if let Some(Single { folds, place }) = model.single.take() {
        model.search.release_all();
        model.folds = folds;
        search::reveal(context, model);
        if let Some(place) = place {
            commands.push(Command::Reading(ReadingCommand::BringInView(place)));
        }
    }
}

/// Closes all sections but this one and those around it.
pub(in crate::state) fn show(context: &Context, model: &mut Model, entry: Option<usize>) {
    // The end of a search must not close the section shown.
    model.search.release_all();
    model.folds = Folds::all_closed(context);
    for open in context.ancestors(entry) {
        model.folds.set(open, true);
    }
}

impl Model {
    /// Returns true if the reader has closed the section.
    ///
    /// Sections open only for their hits count as closed; those closed by showing one section at a time do not.
    pub fn is_kept_closed(&self, entry: usize) -> bool {
        match &self.single {
            Some(single) => !single.folds.is_open(entry),
            None => !self.folds.is_open(entry) || self.search.reveals(entry),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::state::context::tests::nested_report;
    use crate::state::{
        Action, Context, Direction, FoldAction, Model, Query, Reading, ReadingAction, SearchAction,
        replay,
    };

    fn open(model: &Model) -> [bool; 3] {
        [0, 1, 2].map(|entry| model.folds.is_open(entry))
    }

    #[test]
    fn step_shows_one_section_and_leaving_restores_the_folds() {
        let context = Context::new(nested_report());
        let closed = Action::Folds(FoldAction::Toggled {
            entry: 2,
            is_open: false,
        });
        let reading = Reading {
            section: Some(0),
            percent: 0,
        };
        let mut model = Model::default();
        for (action, expected) in [
            (closed, [true, true, false]),
            (
                Action::Reading(ReadingAction::Moved(reading)),
                [true, true, false],
            ),
            (
                Action::Folds(FoldAction::SingleToggled),
                [true, false, false],
            ),
            (
                Action::Reading(ReadingAction::SectionStepped(Direction::Next)),
                [true, true, false],
            ),
            (
                Action::Folds(FoldAction::SingleToggled),
                [true, true, false],
            ),
        ] {
            model = replay(&context, &model, [action.clone()]);
            assert_eq!(open(&model), expected, "{action:?}");
        }
        assert_eq!(model.target.unwrap().id(), "s1-1");
    }

    fn seek(context: &Context, model: &Model, words: &str) -> Model {
        let query = Query {
            typed: words.to_owned(),
            compatible: words.to_owned(),
        };
        replay(
            context,
            model,
            [Action::Search(SearchAction::QueryTyped(query))],
        )
    }

    #[test]
    fn ending_a_search_keeps_the_shown_section_open() {
        let context = Context::new(nested_report());
        let reading = Reading {
            section: Some(0),
            percent: 0,
        };
        let mut model = replay(
            &context,
            &Model::default(),
            [Action::Reading(ReadingAction::Moved(reading))],
        );
        model = replay(&context, &model, [Action::Folds(FoldAction::SingleToggled)]);
        model = seek(&context, &model, "文");
        assert_eq!(open(&model), [true, true, false]);
        model = replay(
            &context,
            &model,
            [Action::Reading(ReadingAction::SectionStepped(
                Direction::Next,
            ))],
        );
        model = seek(&context, &model, "");
        assert_eq!(open(&model), [true, true, false]);
        assert!(!model.is_kept_closed(1) && !model.is_kept_closed(2));
    }

    #[test]
    fn leaving_does_not_keep_sections_open_that_a_search_opened() {
        let context = Context::new(nested_report());
        let mut model = replay(
            &context,
            &Model::default(),
            [Action::Folds(FoldAction::AllClosed)],
        );
        model = seek(&context, &model, "文");
        model = replay(&context, &model, [Action::Folds(FoldAction::SingleToggled)]);
        assert!(
            [0, 1, 2]
                .into_iter()
                .all(|entry| model.is_kept_closed(entry))
        );
        model = replay(&context, &model, [Action::Folds(FoldAction::SingleToggled)]);
        assert_eq!(open(&model), [true, true, false], "its hits show again");
        model = seek(&context, &model, "");
        assert_eq!(open(&model), [false; 3]);
    }

    #[test]
    fn opening_all_sections_ends_it() {
        let context = Context::new(nested_report());
        let model = replay(
            &context,
            &Model::default(),
            [Action::Folds(FoldAction::SingleToggled)],
        );
        let model = replay(&context, &model, [Action::Folds(FoldAction::AllOpened)]);
        assert_eq!((model.single.is_none(), open(&model)), (true, [true; 3]));
    }
}
