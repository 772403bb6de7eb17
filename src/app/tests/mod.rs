//! The app in a browser in memory: what happens there, and the log that the effects leave.
//!
//! A row is a name, steps on a [`Tab`], and the log after them. Each tab has finished its start: everything is restored,
//! the search index is complete, and the log is empty.

mod favourites;
mod folds;
mod hits;
mod passages;
mod printing;
mod reading;
mod report;
mod resuming;
mod search;
mod settings;

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use yew::Callback;

use super::effects::{Effects, favourites as favourites_effects, passages as passages_effects};
use crate::contract::{attributes, storage};
use crate::ports::{BrowserEvent, Memory};
use crate::state::{Action, Context, Form, Model};
use crate::texts::Locale;

/// Longest line of the log in a row, in characters; longer ones end in an ellipsis.
const LONGEST: usize = 60;

/// A tab with the app on its page, without markup.
struct Tab {
    ports: Memory,
    context: Context,
    model: Rc<RefCell<Model>>,
    effects: Effects<Memory>,
    on_action: Callback<Action>,
    queue: Rc<RefCell<Vec<Action>>>,
}

impl Tab {
    /// Opens the page and starts the app up to its first rendering.
    fn arrive(ports: Memory) -> Self {
        let context = Context::new(report::report());
        let model = Rc::default();
        let queue: Rc<RefCell<Vec<Action>>> = Rc::default();
        let on_action = {
            let queue = Rc::clone(&queue);
            Callback::from(move |action| queue.borrow_mut().push(action))
        };
        let locale = Locale::SimplifiedChinese;
        let mut effects = Effects::new(&ports, &context, locale, &model, on_action.clone());
        effects.start();
        let mut tab = Self {
            ports,
            context,
            model,
            effects,
            on_action,
            queue,
        };
        tab.react();
        tab
    }

    /// Opens the page, and waits until no timer or action is pending.
    fn open(ports: Memory) -> Self {
        let mut tab = Self::arrive(ports);
        tab.wait(1000.0);
        tab.ports.take_log();
        tab
    }

    fn model(&self) -> Ref<'_, Model> {
        self.model.borrow()
    }

    /// Applies an action of the reader, a host or the browser.
    fn act(&mut self, action: Action) {
        self.on_action.emit(action);
        self.react();
    }

    /// Fires an event of the browser.
    fn happen(&mut self, event: &BrowserEvent) {
        self.ports.fire(event);
        self.react();
    }

    /// Types this text into the search box.
    fn typed(&mut self, text: &str) {
        self.ports.type_text(text);
        self.react();
    }

    /// Advances the clock.
    fn wait(&mut self, millis: f64) {
        let ports = self.ports.clone();
        ports.advance_with(millis, || self.react());
    }

    /// Presses the button that copies the passage, within an event of the reader.
    fn copy(&mut self, form: Form) {
        passages_effects::copy(&self.ports, &self.context, &self.model.borrow(), form);
        self.wait(0.0);
    }

    fn share(&self) {
        passages_effects::share(&self.ports, &self.context, &self.model.borrow());
    }

    fn export(&mut self) {
        let action = favourites_effects::export(&self.ports, &self.model.borrow());
        self.act(action);
    }

    /// Runs the loop of the app: applies all pending actions, then shows the model, until none is left.
    fn react(&mut self) {
        loop {
            let actions = self.queue.take();
            let is_quiet = actions.is_empty();
            for action in actions {
                self.effects.apply(action);
            }
            self.effects.show();
            if is_quiet {
                return;
            }
        }
    }

    /// Returns the log with its long lines cut.
    fn log(&self) -> Vec<String> {
        let cut = |line: String| {
            let mut cut: String = line.chars().take(LONGEST).collect();
            if cut.len() < line.len() {
                cut.push('…');
            }
            cut
        };
        self.ports.take_log().into_iter().map(cut).collect()
    }
}

/// Returns a browser of a returning reader, who gets no offers.
fn known_browser() -> Memory {
    let ports = Memory::default();
    ports.store(storage::OFFERS, "elder");
    ports.give_attribute(attributes::FOLDER, "https://example.gov.cn/r/");
    ports.give_attribute(attributes::TODAY, "2026-01-02");
    ports
}

/// Checks the log that `steps` leave in a quiet tab.
#[track_caller]
fn check(row: &str, steps: impl FnOnce(&mut Tab), expected: &[&str]) {
    let mut tab = Tab::open(known_browser());
    steps(&mut tab);
    assert_eq!(tab.log(), expected, "{row}");
}

/// Checks the log of a tab from its start until nothing is pending.
#[track_caller]
fn check_arrival(row: &str, prepare: impl FnOnce(&Memory), expected: &[&str]) {
    let ports = known_browser();
    prepare(&ports);
    let mut tab = Tab::arrive(ports);
    tab.wait(1000.0);
    assert_eq!(tab.log(), expected, "{row}");
}

/// Types a query and waits until it has settled; the log begins after it.
fn seek(tab: &mut Tab) {
    tab.typed("发展");
    tab.wait(1000.0);
    tab.ports.take_log();
}
