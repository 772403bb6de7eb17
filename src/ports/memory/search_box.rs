//! The search box.

use super::{BrowserEvent, Memory, Subscription};
use crate::ports::typing::Typing;
use crate::ports::{SearchBox, SearchEvents};

impl Memory {
    /// Types until the search box has this text. A composing input method goes on composing.
    pub fn type_text(&self, text: &str) {
        text.clone_into(&mut self.state().typed);
        self.fire(&BrowserEvent::BoxChanged("input"));
    }

    /// Returns the text of the search box.
    pub fn typed(&self) -> String {
        self.state().typed.clone()
    }
}

impl SearchBox for Memory {
    fn watch_search_box(
        &self,
        _id: &'static str,
        events: impl SearchEvents + 'static,
    ) -> Subscription {
        let memory = self.clone();
        let typing = Typing::new(self, events, move || memory.typed());
        let memory = self.clone();
        self.listen(move |event| match event {
            BrowserEvent::BoxChanged(name) => typing.hear(name),
            BrowserEvent::Entered { with_shift } => {
                if let Some(listener) = typing.listener() {
                    listener.entered(*with_shift);
                }
            }
            BrowserEvent::Escaped if !memory.typed().is_empty() => {
                if let Some(listener) = typing.listener() {
                    listener.escaped();
                }
            }
            _ => {}
        })
    }

    fn set_search_text(&self, _id: &str, text: &str) {
        if self.typed() != text {
            text.clone_into(&mut self.state().typed);
            self.write(format!("box {text}"));
        }
    }

    /// Returns the text unchanged, since only browsers have the tables of Unicode.
    fn get_compatible(&self, text: &str) -> String {
        text.to_owned()
    }
}
