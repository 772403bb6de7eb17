//! Folds: the reader's toggles, key points, and what is stored of the folds for the tab.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use super::Effects;
use crate::contract::{attributes, storage};
use crate::ports::Ports;
use crate::state::{Action, Context, FoldAction, FoldCommand, Folds, Model};

/// Carries out a command. The page shows `model`.
pub(super) fn run<P: Ports>(effects: &mut Effects<P>, model: &Model, command: FoldCommand) {
    let (ports, context) = (&effects.ports, &effects.context);
    match command {
        FoldCommand::SetAll => set_all(ports, context, model),
        FoldCommand::Store => store(ports, context, model),
        FoldCommand::ShowKeyPointOf(target) => {
            if effects.show_key_point(target.id()) {
                ports.set_in_view(target.id());
            }
        }
        FoldCommand::SetKeyPoints(is_on) => effects.set_key_points(is_on),
    }
}

impl<P: Ports> Effects<P> {
    /// Shows the text with the element of this id among the key points. Returns true if it was hidden.
    pub(super) fn show_key_point(&self, id: &str) -> bool {
        let points = self.key_points.as_ref();
        points.is_some_and(|points| self.ports.open_key_point(points, id))
    }

    /// Shows only headings and leads, and the text that the reader goes to; or all text again.
    fn set_key_points(&mut self, is_on: bool) {
        let texts = self.locale.texts();
        let names = |lead: &str| [texts.show_paragraph(lead), texts.hide_paragraph(lead)];
        self.key_points = is_on.then(|| self.ports.start_key_points(names));
        self.ports.set_layout_noticed();
    }
}

/// Emits toggles of sections. `written` are the folds of the page.
///
/// An event that agrees with `written` is an echo of our own change, even if the model has changed again since.
pub(super) fn watch<P: Ports>(
    ports: &P,
    context: &Context,
    written: &Rc<RefCell<Folds>>,
    on_action: &Callback<Action>,
) -> P::Subscription {
    let (context, written, on_action) = (context.clone(), Rc::clone(written), on_action.clone());
    ports.watch_sections(move |section_id, is_open| {
        if let Some(entry) = context.entry(&section_id)
            && written.borrow().is_open(entry) != is_open
        {
            on_action.emit(Action::Folds(FoldAction::Toggled { entry, is_open }));
        }
    })
}

/// Sets all sections as they are in the model.
fn set_all(ports: &impl Ports, context: &Context, model: &Model) {
    for (entry, section) in context.sections() {
        ports.set_section_open(section.id.as_str(), model.folds.is_open(entry));
    }
}

/// Stores the closed sections for the tab.
///
/// A tab may have several frames, and their folds may be their hosts' choices: they are not stored.
fn store(ports: &impl Ports, context: &Context, model: &Model) {
    if ports.get_root_attribute(attributes::EMBED).is_some() {
        return;
    }
    let mut closed = String::new();
    for (entry, section) in context.sections() {
        if model.is_kept_closed(entry) {
            closed.push_str(section.id.as_str());
            closed.push(' ');
        }
    }
    let key = format!("{}{}", storage::FOLDS, context.report().slug);
    ports.set_session_item(&key, closed.trim_end());
}
