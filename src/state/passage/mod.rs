//! Passages: parts of the report picked to link to, cite or save.

mod action;
mod citation;

use std::ops::Range;

use super::{Command, Context, FocusCommand, Model, Target, reading};
use crate::quotation::{self, BodyText, Quotation};
use ::document::CharRange;
use ::search::Place;
pub use action::PassageAction;
pub(super) use action::update;
pub use citation::{Copied, Form};

/// Words, a paragraph, a section, or the whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The id in `report.json` of the place where it begins; empty for the whole report.
    pub id: String,
    /// The text; the heading of a section, the title of the whole report.
    pub words: String,
    /// The quotation, if the passage is words.
    pub quotation: Option<Quotation>,
}

/// The words that the address quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quoted {
    /// The words as ranges of characters in fields.
    SearchResults(Vec<(usize, CharRange)>),
    /// The quoted words, which the report no longer has.
    Gone(String),
}

impl Passage {
    /// Returns the passage of the whole report.
    pub fn report(context: &Context) -> Self {
        Self {
            words: context.report().name().to_owned(),
            ..Self::default()
        }
    }

    /// Returns the passage of a section or a paragraph.
    pub fn at(context: &Context, target: &Target) -> Self {
        let text = |field| context.search_index().text(context.report(), field);
        let mut words = String::new();
        for field in context.fields_at(target.id()) {
            if !words.is_empty() {
                words.push('\t'); // between the cells of a table
            }
            words.push_str(&text(field));
        }
        Self {
            id: target.id().to_owned(),
            words,
            quotation: None,
        }
    }

    /// Returns the passage of the words between two places; `None` if there are none.
    pub fn between(
        context: &Context,
        start: quotation::Place,
        end: quotation::Place,
    ) -> Option<Self> {
        let quotation = Quotation::new(&context.body_text(), start, end)?;
        Some(Self {
            id: context.id_of_field(start.field)?,
            words: quotation.exact.clone(),
            quotation: Some(quotation),
        })
    }
}

impl Context {
    /// Returns the text of the body, for quotations.
    pub(super) fn body_text(&self) -> BodyText {
        let search_index = self.search_index();
        let is_body = |field: &usize| {
            let place = search_index.place(*field);
            !matches!(place, None | Some(Place::Title | Place::Metadata(_)))
        };
        let fields = (0..search_index.field_count()).filter(is_body);
        BodyText::new(fields.map(|field| {
            let goes_on = matches!(
                search_index.place(field),
                Some(Place::Cell { cell: 1.., .. })
            );
            (field, search_index.text(self.report(), field), goes_on)
        }))
    }

    /// Returns the fields with this id: one, or the cells of a table.
    pub fn fields_at(&self, id: &str) -> Range<usize> {
        let is_there = |field: &usize| self.id_of_field(*field).as_deref() == Some(id);
        let mut fields = 0..self.search_index().field_count();
        let Some(first) = fields.find(is_there) else {
            return 0..0;
        };
        first..fields.rfind(is_there).unwrap_or(first) + 1
    }
}

impl Model {
    /// Returns true if the bar is shown: for a passage, lost quoted words, or an unseen error.
    pub fn shows_bar(&self) -> bool {
        let is_gone = matches!(self.quoted, Some(Quoted::Gone(_)));
        let is_untold = self.favourites.unseen_error.is_some() && !self.favourites.is_shown;
        self.passage.is_some() || is_gone || is_untold
    }
}

/// Picks a passage.
pub(super) fn pick(model: &mut Model, passage: Passage) {
    if model.passage.as_ref() != Some(&passage) {
        model.copied = None;
        model.uncopied = None;
    }
    model.passage = Some(passage);
}

/// Drops a passage of words that are no longer selected.
///
/// Paragraphs and sections, which are picked by their links, stay picked until something else is selected.
pub(super) fn lose(model: &mut Model, is_elsewhere: bool) {
    let stays = |one: &Passage| one.quotation.is_none() && !is_elsewhere;
    model.passage = model.passage.take().filter(stays);
}

/// Records that the passage was copied, or this text refused.
pub(super) fn copied(model: &mut Model, refused: Option<String>) {
    model.copied = Some(Copied::after(model.copied, refused.is_none()));
    model.uncopied = refused.map(Into::into);
}

/// Closes the bar. The button with the focus disappears with it, unless the reader closed it from the text.
pub(super) fn close_bar(model: &mut Model, commands: &mut Vec<Command>) {
    let closed = model.passage.take();
    if closed.is_none() {
        model.quoted = None;
    }
    model.favourites.unseen_error = None;
    let place = closed.map_or_else(String::new, |passage| passage.id);
    commands.push(Command::Focus(FocusCommand::BackAt(place)));
}

/// Finds the words that the address quotes and scrolls to them.
pub(super) fn look_up(
    context: &Context,
    model: &mut Model,
    quotation: &Quotation,
    commands: &mut Vec<Command>,
) {
    let near = context.fields_at(model.target.as_ref().map_or("", Target::id));
    let Some(found) = quotation.find(&context.body_text(), &near) else {
        model.quoted = Some(Quoted::Gone(quotation.exact.clone()));
        return;
    };
    let first = found
        .first()
        .and_then(|(field, _)| context.id_of_field(*field));
    if let Some(target) = first.and_then(|id| context.target(&id)) {
        reading::go(context, model, target, commands);
    }
    let ranges = found.into_iter().map(|(field, words)| {
        let range = CharRange {
            start: words.start,
            end: words.end,
        };
        (field, range)
    });
    model.quoted = Some(Quoted::SearchResults(ranges.collect()));
    commands.push(Command::MarkQuoted);
}

#[cfg(test)]
mod tests {
    use super::Passage;
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, Model, PassageAction, replay};

    #[test]
    fn picked_paragraph_goes_once_something_else_is_selected() {
        let context = Context::new(nested_report());
        let target = context.target("p-outer").unwrap();
        let picked = Action::Passage(PassageAction::Picked(Passage::at(&context, &target)));
        let model = replay(&context, &Model::default(), [picked]);
        let after = |is_elsewhere| {
            let lost = Action::Passage(PassageAction::SelectionLost { is_elsewhere });
            replay(&context, &model, [lost]).passage
        };
        // Pressing its link clears the selection.
        assert_eq!(after(false), model.passage);
        assert_eq!(after(true), None);
    }
}
