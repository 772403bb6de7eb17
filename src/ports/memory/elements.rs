//! Elements of the page: `<html>`, the one with the focus, dialogs and sections; and the print dialog.

use std::collections::{BTreeMap, BTreeSet};

use super::{BrowserEvent, Fault, Memory, Subscription};
use crate::ports::{Dialogs, Focus, Folds, Page, Printer};

/// The elements of the page as a tab knows them.
#[derive(Default)]
pub(super) struct Elements {
    /// Attributes of `<html>`, without `data-`.
    attributes: BTreeMap<String, String>,
    /// The selector that found the element with the focus.
    focused: Option<String>,
    /// Selectors that find nothing. All others find something.
    missing: BTreeSet<String>,
    /// Ids of the closed sections.
    closed: Vec<String>,
}

impl Memory {
    /// Closes sections as the page's own script does before the app starts.
    pub fn close_sections(&self, ids: &[&str]) {
        self.state().elements.closed = ids.iter().map(|id| (*id).to_owned()).collect();
    }

    /// Toggles a section as the reader does: the event follows later.
    pub fn toggle_section(&self, id: &str) {
        self.set_open(id, !self.is_open(id));
    }

    /// Removes the elements that `selector` finds; the focus goes with them.
    pub fn remove(&self, selector: &str) {
        let elements = &mut self.state().elements;
        elements.missing.insert(selector.to_owned());
        if elements.focused.as_deref() == Some(selector) {
            elements.focused = None;
        }
    }

    /// Returns the selector that found the element with the focus; empty without one.
    pub fn focused(&self) -> String {
        self.state().elements.focused.clone().unwrap_or_default()
    }

    /// Takes the focus from every element, as when the element that had it disappears.
    pub fn lose_focus(&self) {
        self.state().elements.focused = None;
    }

    /// Sets an attribute of `<html>` as the page's scripts do: without a call in the log.
    pub fn give_attribute(&self, name: &str, value: &str) {
        let attributes = &mut self.state().elements.attributes;
        attributes.insert(name.to_owned(), value.to_owned());
    }

    fn is_open(&self, id: &str) -> bool {
        let closed = &self.state().elements.closed;
        !closed.iter().any(|closed| closed == id)
    }

    fn set_open(&self, id: &str, is_open: bool) {
        {
            let closed = &mut self.state().elements.closed;
            closed.retain(|closed| closed != id);
            if !is_open {
                closed.push(id.to_owned());
            }
        }
        self.fire_later(BrowserEvent::SectionToggled(id.to_owned(), is_open));
    }
}

impl Page for Memory {
    fn get_language(&self) -> String {
        "zh-CN".to_owned()
    }

    fn get_root_attribute(&self, name: &str) -> Option<String> {
        self.state().elements.attributes.get(name).cloned()
    }

    fn set_root_attribute(&self, name: &str, value: &str) {
        self.give_attribute(name, value);
        self.write(format!("data-{name}={value}"));
    }

    fn set_root_property(&self, name: &str, value: &str) {
        self.write(format!("--{name}={value}"));
    }

    fn set_reading(&self, section_id: Option<&str>, percent: u8) {
        self.write(format!("reading {} {percent}%", section_id.unwrap_or("–")));
    }
}

impl Focus for Memory {
    fn set_focus_to(&self, selector: &str) -> bool {
        let mut state = self.state();
        if state.elements.missing.contains(selector) {
            return false;
        }
        state.elements.focused = Some(selector.to_owned());
        state.log.push(format!("focus {selector}"));
        true
    }

    fn has_focus(&self) -> bool {
        self.state().elements.focused.is_some()
    }
}

impl Dialogs for Memory {
    fn set_dialog_open(&self, id: &str) {
        self.write(format!("open dialog {id}"));
    }

    fn set_dialog_closed(&self, id: &str) {
        self.write(format!("close dialog {id}"));
    }
}

impl Folds for Memory {
    fn get_closed_sections(&self) -> Vec<String> {
        self.state().elements.closed.clone()
    }

    fn set_section_open(&self, section_id: &str, is_open: bool) {
        if self.is_open(section_id) != is_open {
            let verb = if is_open { "open" } else { "close" };
            self.write(format!("{verb} {section_id}"));
            self.set_open(section_id, is_open);
        }
    }

    fn watch_sections(&self, on_toggle: impl Fn(String, bool) + 'static) -> Subscription {
        let memory = self.clone();
        self.listen(move |event| {
            if let BrowserEvent::SectionToggled(id, _) = event {
                // The event reports the current state, which may have changed again since.
                on_toggle(id.clone(), memory.is_open(id));
            }
        })
    }
}

impl Printer for Memory {
    fn open_print_dialog(&self) -> bool {
        let has_printer = !self.has(Fault::PrinterMissing);
        self.write(if has_printer { "print" } else { "no printer" });
        has_printer
    }
}
