//! Folds: synchronizes the page's `<details>` with the model, and stores them for the tab.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::browser::{self, Subscription};
use crate::contract::{attributes, storage};
use crate::state::{Action, Context, Model};

/// Emits toggles of sections. `shown` is the model as the page shows it.
///
/// An event that agrees with `shown` is an echo of our own change, even if the model has changed again since.
pub(super) fn watch(
    context: Context,
    shown: Rc<RefCell<Model>>,
    on_action: Callback<Action>,
) -> Subscription {
    browser::watch_sections(move |section_id, is_open| {
        if let Some(entry) = context.entry(&section_id)
            && shown.borrow().folds.is_open(entry) != is_open
        {
            on_action.emit(Action::FoldToggled { entry, is_open });
        }
    })
}

pub(super) fn show(context: &Context, before: &Model, after: &Model) {
    if (&before.folds, before.sweeps) == (&after.folds, after.sweeps) {
        return;
    }
    let is_sweep = before.sweeps != after.sweeps;
    let mut closed = String::new();
    for (entry, section) in context.report().sections_in_order().enumerate() {
        let is_open = after.folds.is_open(entry);
        // Other sections are not set: when many fold at once, as for a print, the page is ahead of its events.
        if is_sweep || before.folds.is_open(entry) != is_open {
            browser::set_section_open(section.id.as_str(), is_open);
        }
        if after.is_kept_closed(entry) {
            closed.push_str(section.id.as_str());
            closed.push(' ');
        }
    }
    // A tab may have several frames, and their folds may be their hosts' choices.
    if browser::get_root_attribute(attributes::EMBED).is_none() {
        browser::set_session_item(
            &format!("{}{}", storage::FOLDS, context.report().slug),
            closed.trim_end(),
        );
    }
}
