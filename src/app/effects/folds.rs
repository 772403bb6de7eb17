//! Folds: the reader's toggles, and the folds stored for the tab.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::contract::{attributes, storage};
use crate::ports::Ports;
use crate::state::{Action, Context, Folds, Model};

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
            on_action.emit(Action::FoldToggled { entry, is_open });
        }
    })
}

/// Sets all sections as they are in the model.
pub(super) fn set_all(ports: &impl Ports, context: &Context, model: &Model) {
    for (entry, section) in context.sections() {
        ports.set_section_open(section.id.as_str(), model.folds.is_open(entry));
    }
}

/// Stores the closed sections for the tab.
///
/// A tab may have several frames, and their folds may be their hosts' choices: they are not stored.
pub(super) fn store(ports: &impl Ports, context: &Context, model: &Model) {
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
