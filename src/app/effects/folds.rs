//! Folds: the page's `<details>` and the model follow each other, and the tab remembers.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::browser::{self, Subscription};
use crate::contract::{attributes, storage};
use crate::state::{Action, Context, Model};

/// `shown` is the model as the page shows it. An event that tells no more than that is an echo, perhaps
/// of what the model has left behind already but the page not yet.
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
        // Others are left alone: when many fold at once, as around a print, the page is ahead of its events.
        if is_sweep || before.folds.is_open(entry) != is_open {
            browser::set_section_open(section.id.as_str(), is_open);
        }
        if after.is_kept_closed(entry) {
            closed.push_str(section.id.as_str());
            closed.push(' ');
        }
    }
    // A tab may have several frames, and what their hosts fold is no wish of the reader's.
    if browser::get_root_attribute(attributes::EMBED).is_none() {
        browser::set_session_item(
            &format!("{}{}", storage::FOLDS, context.report().slug),
            closed.trim_end(),
        );
    }
}
