//! Printing: what of the report goes on paper, and how it is set there.

use super::{Context, Model, Target, kept};
use ::document::Block;

/// How the reader wants the report on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Printing {
    /// How much of it.
    pub extent: PrintExtent,
    /// In which type.
    pub size: PrintSize,
    /// Whether the contents come before the text.
    pub has_contents: bool,
    /// Whether these options are on screen.
    pub shows_options: bool,
}

/// How much of the report goes on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrintExtent {
    /// All of it, folded or not.
    #[default]
    Whole,
    /// What stands outside all sections, and the sections that are open.
    OpenSections,
    /// The section that is read, under the headings of those around it.
    CurrentSection,
    /// What the reader keeps of it, under the headings around it.
    Favourites,
}

/// The type of what is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrintSize {
    /// 16 pt, as official documents have it (三号).
    #[default]
    Normal,
    /// 20 pt.
    Large,
}

impl PrintExtent {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Whole,
        Self::OpenSections,
        Self::CurrentSection,
        Self::Favourites,
    ];
}

impl PrintSize {
    /// Both of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Normal, Self::Large];
}

/// The ids of the sections and blocks that stay off the paper. What stands in one of them does so too,
/// whether it is named or not.
pub fn omitted(context: &Context, model: &Model) -> Vec<String> {
    let report = context.report();
    let mut ids = Vec::new();
    let current = match model.printing.extent {
        PrintExtent::Whole => return ids,
        PrintExtent::OpenSections => None,
        PrintExtent::CurrentSection => current_section(context, model),
        PrintExtent::Favourites => return kept::omitted(context, model),
    };
    if current.is_some() {
        add(&mut ids, &report.preamble);
        add(&mut ids, &report.closing);
    }
    for (entry, section) in report.sections_in_order().enumerate() {
        let is_whole = current.map_or_else(
            || model.folds.is_open(entry),
            |current| is_inside(context, entry, current),
        );
        if is_whole {
            continue;
        }
        // Around the current section the headings stay.
        if current.is_some_and(|current| is_inside(context, current, entry)) {
            add(&mut ids, &section.blocks);
        } else {
            ids.push(section.id.as_str().to_owned());
        }
    }
    ids
}

/// The entry of the section that counts as the one that is read: who is above all sections, where the print
/// options are, has come there from the one he rested in, or from the place that the address names.
pub fn current_section(context: &Context, model: &Model) -> Option<usize> {
    let target = model.target.as_ref().and_then(Target::section);
    let read = model.reading.section.or(model.places.section).or(target);
    read.or((!context.entries().is_empty()).then_some(0))
}

fn add(ids: &mut Vec<String>, blocks: &[Block]) {
    for block in blocks {
        ids.push(block.id().as_str().to_owned());
    }
}

/// Whether the section of `inner` is the one of `outer`, or stands in it.
pub(super) fn is_inside(context: &Context, inner: usize, outer: usize) -> bool {
    context.ancestors(Some(inner)).any(|around| around == outer)
}

#[cfg(test)]
mod tests {
    use super::{PrintExtent, Printing, current_section, omitted};
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, Model, Reading, update};

    #[track_caller]
    fn check(extent: PrintExtent, actions: &[Action], expected: &[&str]) {
        let context = Context::new(nested_report());
        let printing = Printing {
            extent,
            ..Printing::default()
        };
        let chosen = [Action::PrintingChosen(printing)];
        let model = actions
            .iter()
            .chain(&chosen)
            .cloned()
            .fold(Model::default(), |model, action| {
                update(&context, &model, action)
            });
        assert_eq!(omitted(&context, &model), expected, "{actions:?}");
    }

    fn read(section: usize) -> Action {
        Action::ReadingMoved(Reading {
            section: Some(section),
            percent: 0,
        })
    }

    fn folded(entry: usize) -> Action {
        Action::FoldToggled {
            entry,
            is_open: false,
        }
    }

    #[test]
    fn ok_all_is_printed_however_it_is_folded() {
        check(PrintExtent::Whole, &[Action::AllClosed, read(1)], &[]);
    }

    #[test]
    fn ok_closed_sections_are_left_out() {
        check(PrintExtent::OpenSections, &[], &[]);
        check(PrintExtent::OpenSections, &[folded(1)], &["s1-1"]);
        check(
            PrintExtent::OpenSections,
            &[folded(1), folded(0)],
            &["s1", "s1-1"],
        );
        check(
            PrintExtent::OpenSections,
            &[Action::AllClosed],
            &["s1", "s1-1", "s2"],
        );
    }

    #[test]
    fn ok_a_section_is_printed_with_all_in_it_and_headings_alone_around_it() {
        let current = PrintExtent::CurrentSection;
        check(current, &[read(0)], &["p-close", "s2"]);
        check(current, &[read(1)], &["p-close", "p-outer", "s2"]);
        check(current, &[read(2)], &["p-close", "s1", "s1-1"]);
    }

    #[test]
    fn ok_who_is_above_all_sections_came_from_where_he_rested() {
        let context = Context::new(nested_report());
        let above = Action::ReadingMoved(Reading::default());
        let rested = |id| Action::Rested {
            place: context.target(id).unwrap(),
            is_far: true,
        };
        let mut model = Model::default();
        for (action, expected) in [
            (above.clone(), 0),
            (Action::TargetChanged(context.target("s1-1").unwrap()), 1),
            (read(2), 2),
            (above.clone(), 1),
            (read(2), 2),
            (rested("s2"), 2),
            (above, 2),
            (rested("p-outer"), 2),
        ] {
            model = update(&context, &model, action.clone());
            let current = current_section(&context, &model);
            assert_eq!(current, Some(expected), "{action:?}");
        }
    }
}
