//! The address and the session history.

use std::collections::BTreeMap;

use super::{BrowserEvent, Fault, Memory, Subscription};
use crate::ports::{Address, SearchEntry};

/// The entries of the session history, and the parameters of the address that no entry changes.
pub(super) struct History {
    entries: Vec<Entry>,
    /// The index of the current entry.
    current: usize,
    parameters: BTreeMap<String, String>,
}

#[derive(Clone, Default, PartialEq, Eq)]
struct Entry {
    search: SearchEntry,
    fragment: String,
}

impl Memory {
    /// Opens this address: its parameters by name and value, `q` among them, and its fragment, both decoded.
    pub fn open(&self, parameters: &[(&str, &str)], fragment: &str) {
        let mut parameters: BTreeMap<String, String> = parameters
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let entry = Entry {
            search: SearchEntry {
                query: parameters.remove("q").unwrap_or_default(),
                ..SearchEntry::default()
            },
            fragment: fragment.to_owned(),
        };
        self.state().history = History {
            entries: vec![entry],
            current: 0,
            parameters,
        };
    }

    /// Follows a link to a fragment: a new entry of the history.
    pub fn follow(&self, fragment: &str) {
        {
            let history = &mut self.state().history;
            let entry = Entry {
                search: SearchEntry {
                    query: history.entry().search.query.clone(),
                    ..SearchEntry::default()
                },
                fragment: fragment.to_owned(),
            };
            history.push(entry);
        }
        self.fire(&BrowserEvent::HistoryStepped);
        self.fire(&BrowserEvent::FragmentChanged(fragment.to_owned()));
    }

    /// Goes back (negative) or forward by this number of entries, if there are as many.
    pub fn step(&self, steps: isize) {
        let (before, after) = {
            let history = &mut self.state().history;
            let Some(to) = history.current.checked_add_signed(steps) else {
                return;
            };
            let Some(after) = history.entries.get(to).cloned() else {
                return;
            };
            let before = history.entry().clone();
            history.current = to;
            (before, after)
        };
        self.fire(&BrowserEvent::HistoryStepped);
        if before.fragment != after.fragment {
            self.fire(&BrowserEvent::FragmentChanged(after.fragment));
        }
    }

    /// Returns the number of entries in the history.
    pub fn history_length(&self) -> usize {
        self.state().history.entries.len()
    }
}

impl Address for Memory {
    fn get_fragment(&self) -> String {
        self.state().history.entry().fragment.clone()
    }

    fn watch_fragment(&self, on_change: impl Fn(String) + 'static) -> Subscription {
        self.listen(move |event| {
            if let BrowserEvent::FragmentChanged(fragment) = event {
                on_change(fragment.clone());
            }
        })
    }

    fn get_search(&self) -> SearchEntry {
        self.state().history.entry().search.clone()
    }

    fn get_texts(&self, names: [&str; 4]) -> Option<[String; 4]> {
        let parameters = &self.state().history.parameters;
        let texts = names.map(|name| parameters.get(name).cloned().unwrap_or_default());
        (!texts[0].is_empty()).then_some(texts)
    }

    fn is_asked_for(&self, name: &str) -> bool {
        self.state().history.parameters.contains_key(name)
    }

    fn set_entry(&self, search: &SearchEntry, new_fragment: Option<&str>, is_new: bool) {
        if self.has(Fault::HistoryRefused) {
            return self.write("address refused");
        }
        let mut state = self.state();
        let history = &mut state.history;
        let fragment = new_fragment.unwrap_or(&history.entry().fragment).to_owned();
        let kind = if is_new { "push" } else { "replace" };
        let hit = search
            .hit
            .map_or(String::new(), |hit| format!(" hit {hit}"));
        let list = if search.shows_list { " list" } else { "" };
        let line = format!("{kind} ?q={}#{fragment}{hit}{list}", search.query);
        let entry = Entry {
            search: search.clone(),
            fragment,
        };
        if is_new {
            history.push(entry);
        } else {
            *history.entry_mut() = entry;
        }
        state.log.push(line);
    }

    fn watch_history(&self, on_step: impl Fn(SearchEntry) + 'static) -> Subscription {
        let memory = self.clone();
        self.listen(move |event| {
            if *event == BrowserEvent::HistoryStepped {
                on_step(memory.get_search());
            }
        })
    }
}

impl History {
    fn entry(&self) -> &Entry {
        &self.entries[self.current]
    }

    fn entry_mut(&mut self) -> &mut Entry {
        &mut self.entries[self.current]
    }

    /// Adds an entry in the place of those that lie ahead.
    fn push(&mut self, entry: Entry) {
        self.entries.truncate(self.current + 1);
        self.entries.push(entry);
        self.current += 1;
    }
}

impl Default for History {
    fn default() -> Self {
        Self {
            entries: vec![Entry::default()],
            current: 0,
            parameters: BTreeMap::new(),
        }
    }
}
