//! Printing: the parts of the report that are printed, and their type.
//!
//! The print options apply as long as they are on screen. Any other print is of the whole report.

mod action;
mod kept;

use super::{Command, Context, FocusCommand, Model, Panel, Target};
use crate::contract::ids;
use ::document::{Block, BodyPart};
pub use action::PrintingAction;
pub(super) use action::update;
pub use kept::has_kept;

/// The print options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Printing {
    /// The parts of the report that are printed.
    pub extent: PrintExtent,
    /// The type size.
    pub size: PrintSize,
    /// True if the contents are printed between title and text.
    pub has_contents: bool,
}

/// The parts of the report that are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrintExtent {
    /// The whole report, folded or not.
    #[default]
    Whole,
    /// The open sections, and the text outside all sections.
    OpenSections,
    /// The section being read, under the headings of the sections around it.
    CurrentSection,
    /// The reader's favourites, under the headings around them.
    Favourites,
}

/// The type size of a print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrintSize {
    /// 16 pt, the size of official documents (三号).
    #[default]
    Normal,
    /// 20 pt.
    Large,
}

impl PrintExtent {
    /// All extents, in display order.
    pub const ALL: [Self; 4] = [
        Self::Whole,
        Self::OpenSections,
        Self::CurrentSection,
        Self::Favourites,
    ];
}

impl PrintSize {
    /// Both sizes, in display order.
    pub const ALL: [Self; 2] = [Self::Normal, Self::Large];
}

/// Returns the ids of the sections and blocks excluded from the print.
///
/// Everything inside an excluded section is excluded too, listed or not.
pub fn omitted(context: &Context, model: &Model) -> Vec<String> {
    let mut ids = Vec::new();
    let printing = model.printing.unwrap_or_default();
    let current = match printing.extent {
        PrintExtent::Whole => return ids,
        PrintExtent::OpenSections => None,
        PrintExtent::CurrentSection => current_section(context, model),
        PrintExtent::Favourites => return kept::omitted(context, model),
    };
    for (part, _) in context.body_parts() {
        let (BodyPart::Section(entry) | BodyPart::ClosingOf(entry)) = *part else {
            if current.is_some() {
                add(&mut ids, context.blocks(*part));
            }
            continue;
        };
        let is_whole = current.map_or_else(
            || model.folds.is_open(entry),
            |current| is_inside(context, entry, current),
        );
        if is_whole {
            continue;
        }
        // The headings of the sections around the current one are printed.
        let is_around = current.is_some_and(|current| is_inside(context, current, entry));
        match context.section(entry) {
            Some(section) if !is_around => ids.push(section.id.as_str().to_owned()),
            _ => add(&mut ids, context.blocks(*part)),
        }
    }
    ids
}

/// Returns the entry of the section that counts as being read.
///
/// The print options are above all sections: a reader there came from the section where they last stopped, or from
/// the place that the address names.
pub fn current_section(context: &Context, model: &Model) -> Option<usize> {
    let target = model.target.as_ref().and_then(Target::section);
    let read = model.reading.section.or(model.places.section).or(target);
    read.or((!context.entries().is_empty()).then_some(0))
}

/// Shows the print options with their defaults, or ends them.
pub(super) fn toggle(model: &mut Model, commands: &mut Vec<Command>) {
    model.printing = model.printing.xor(Some(Printing::default()));
    // The options have disappeared with the focus. In the panel, the focus is on their button or on the panel's.
    if model.printing.is_none() && !is_more(model.panel) {
        commands.push(Command::Focus(FocusCommand::On(ids::PRINT_OPTIONS)));
    }
}

/// Ends print options that go off screen as `panel` takes the place of the one they are in.
pub(super) fn leave(model: &mut Model, panel: Option<Panel>) {
    if is_more(model.panel) && !is_more(panel) {
        model.printing = None;
    }
}

/// Takes back a choice of favourites if none of this report are left.
pub(super) fn follow_favourites(context: &Context, model: &mut Model) {
    if let Some(printing) = &model.printing
        && printing.extent == PrintExtent::Favourites
        && !kept::has_kept(context, model)
    {
        model.printing = Some(Printing {
            extent: PrintExtent::Whole,
            ..*printing
        });
    }
}

fn is_more(panel: Option<Panel>) -> bool {
    matches!(panel, Some(Panel::More(_)))
}

fn add(ids: &mut Vec<String>, blocks: &[Block]) {
    for block in blocks {
        ids.push(block.id().as_str().to_owned());
    }
}

/// Returns true if the section of `inner` is the one of `outer` or inside it.
pub(super) fn is_inside(context: &Context, inner: usize, outer: usize) -> bool {
    context.ancestors(Some(inner)).any(|around| around == outer)
}

#[cfg(test)]
mod tests {
    use super::{PrintExtent, Printing, current_section, omitted};
    use crate::state::context::tests::nested_report;
    use crate::state::{
        Action, Change, Context, FoldAction, Model, Panel, PanelAction, Passage, PrintingAction,
        Reading, ReadingAction, replay,
    };

    #[track_caller]
    fn check(extent: PrintExtent, actions: &[Action], expected: &[&str]) {
        let context = Context::new(nested_report());
        let printing = Printing {
            extent,
            ..Printing::default()
        };
        let chosen = [Action::Printing(PrintingAction::Chosen(printing))];
        let model = actions
            .iter()
            .chain(&chosen)
            .cloned()
            .fold(Model::default(), |model, action| {
                replay(&context, &model, [action])
            });
        assert_eq!(omitted(&context, &model), expected, "{actions:?}");
    }

    fn read(section: usize) -> Action {
        Action::Reading(ReadingAction::Moved(Reading {
            section: Some(section),
            percent: 0,
        }))
    }

    fn folded(entry: usize) -> Action {
        Action::Folds(FoldAction::Toggled {
            entry,
            is_open: false,
        })
    }

    #[test]
    fn prints_the_whole_report_however_it_is_folded() {
        check(
            PrintExtent::Whole,
            &[Action::Folds(FoldAction::AllClosed), read(1)],
            &[],
        );
    }

    #[test]
    fn excludes_closed_sections() {
        check(PrintExtent::OpenSections, &[], &[]);
        check(PrintExtent::OpenSections, &[folded(1)], &["s1-1"]);
        check(
            PrintExtent::OpenSections,
            &[folded(1), folded(0)],
            &["s1", "s1-1"],
        );
        check(
            PrintExtent::OpenSections,
            &[Action::Folds(FoldAction::AllClosed)],
            &["s1", "s1-1", "s2"],
        );
    }

    #[test]
    fn prints_the_current_section_under_the_headings_around_it() {
        let current = PrintExtent::CurrentSection;
        check(current, &[read(0)], &["s2", "p-close"]);
        check(current, &[read(1)], &["p-outer", "s2", "p-close"]);
        check(current, &[read(2)], &["s1", "s1-1", "p-close"]);
    }

    #[track_caller]
    fn check_options(actions: &[Action], expected: Option<PrintExtent>) {
        let context = Context::new(nested_report());
        let next = |model, action: &Action| replay(&context, &model, [action.clone()]);
        let model = actions.iter().fold(Model::default(), next);
        let extent = model.printing.map(|printing| printing.extent);
        assert_eq!(extent, expected, "{actions:?}");
        if expected.is_none() {
            assert!(omitted(&context, &model).is_empty(), "{actions:?}");
        }
    }

    fn chosen(extent: PrintExtent) -> Action {
        Action::Printing(PrintingAction::Chosen(Printing {
            extent,
            ..Printing::default()
        }))
    }

    #[test]
    fn options_end_when_they_go_off_screen() {
        let toggled = || Action::Printing(PrintingAction::OptionsToggled);
        let current = || chosen(PrintExtent::CurrentSection);
        let more = || Action::Panel(PanelAction::Toggled(Panel::More("more-button")));
        let settings = || Action::Panel(PanelAction::Toggled(Panel::Settings("type-button")));
        let kept = Some(PrintExtent::CurrentSection);
        check_options(&[toggled()], Some(PrintExtent::Whole));
        check_options(
            &[
                toggled(),
                current(),
                Action::Printing(PrintingAction::Wanted),
            ],
            kept,
        );
        check_options(&[toggled(), current(), toggled()], None);
        check_options(&[more(), toggled(), current()], kept);
        check_options(
            &[
                more(),
                toggled(),
                current(),
                Action::Panel(PanelAction::Closed),
            ],
            None,
        );
        check_options(&[more(), toggled(), current(), settings()], None);
        check_options(
            &[
                more(),
                toggled(),
                current(),
                Action::Folds(FoldAction::AllOpened),
            ],
            None,
        );
        // The options of the page's head stay beside the settings.
        check_options(&[toggled(), current(), settings(), settings()], kept);
    }

    #[test]
    fn favourites_are_no_longer_chosen_once_none_are_left() {
        let keep = || {
            let passage = Passage {
                id: "s2".to_owned(),
                words: "文".to_owned(),
                quotation: None,
            };
            Action::Favourites(Change::Toggled(passage))
        };
        let favourites = || chosen(PrintExtent::Favourites);
        check_options(&[keep(), favourites()], Some(PrintExtent::Favourites));
        check_options(&[keep(), favourites(), keep()], Some(PrintExtent::Whole));
    }

    #[test]
    fn current_section_above_the_text_is_the_last_one_read() {
        let context = Context::new(nested_report());
        let above = Action::Reading(ReadingAction::Moved(Reading::default()));
        let rested = |id| {
            Action::Reading(ReadingAction::Rested {
                place: context.target(id).unwrap(),
                is_far: true,
            })
        };
        let mut model = Model::default();
        for (action, expected) in [
            (above.clone(), 0),
            (
                Action::Reading(ReadingAction::TargetChanged(
                    context.target("s1-1").unwrap(),
                )),
                1,
            ),
            (read(2), 2),
            (above.clone(), 1),
            (read(2), 2),
            (rested("s2"), 2),
            (above, 2),
            (rested("p-outer"), 2),
        ] {
            model = replay(&context, &model, [action.clone()]);
            let current = current_section(&context, &model);
            assert_eq!(current, Some(expected), "{action:?}");
        }
    }
}
