//! The page as it follows from the model: attributes and custom properties of `<html>`, folds, the text of the search box,
//! and the reader's position. Each value is written only when it differs from the last one written.

use std::cell::RefCell;
use std::rc::Rc;

use crate::contract::{attributes, ids, properties, states};
use crate::ports::Ports;
use crate::state::{COLOUR_NAMES, Context, Folds, Model, Preferences, Reading};

/// The page, with the values last written on it.
#[derive(Debug)]
pub(super) struct Page<P: Ports> {
    ports: P,
    attributes: Vec<(&'static str, String)>,
    colours: Vec<String>,
    /// The folds of the page. They distinguish an echo of our own change from a toggle by the reader.
    folds: Rc<RefCell<Folds>>,
    query: String,
    reading: Reading,
}

impl<P: Ports> Page<P> {
    pub(super) fn new(ports: &P) -> Self {
        Self {
            ports: ports.clone(),
            attributes: Vec::new(),
            colours: Vec::new(),
            folds: Rc::default(),
            query: String::new(),
            reading: Reading::default(),
        }
    }

    /// Takes settings and folds as the page has them.
    pub(super) fn start(&mut self, preferences: &Preferences, folds: Folds) {
        let off = [attributes::SEARCH, attributes::PASSAGE].map(|name| (name, "off".to_owned()));
        self.attributes = preferences.pairs().chain(off).collect();
        self.folds.replace(folds);
    }

    /// Returns the folds of the page.
    pub(super) fn folds(&self) -> &Rc<RefCell<Folds>> {
        &self.folds
    }

    /// Writes the values that differ from the page.
    pub(super) fn show(&mut self, context: &Context, model: &Model) {
        let written = std::mem::replace(&mut self.attributes, attributes(model));
        for (name, value) in &self.attributes {
            if !written.iter().any(|one| one.0 == *name && one.1 == *value) {
                self.ports.set_root_attribute(name, value);
            }
        }
        // No style sheet can have the values of the reader's own colours.
        let colours = vec![
            model.preferences.ink.to_string(),
            model.preferences.paper.to_string(),
        ];
        if colours != self.colours {
            for (name, colour) in COLOUR_NAMES.into_iter().zip(&colours) {
                let name = format!("{}{name}", properties::OWN);
                self.ports.set_root_property(&name, colour);
            }
            self.colours = colours;
        }
        self.show_folds(context, &model.folds);
        if self.query != model.search.query {
            self.query.clone_from(&model.search.query);
            self.ports.set_search_text(ids::SEARCH, &self.query);
        }
        if self.reading != model.reading {
            self.reading = model.reading;
            let section = self
                .reading
                .section
                .and_then(|entry| context.section(entry));
            let section = section.map(|section| section.id.as_str());
            self.ports.set_reading(section, self.reading.percent);
        }
    }

    /// Sets the sections that differ and leaves the others alone: when many fold at once, as for a print, the page is ahead
    /// of its events.
    fn show_folds(&self, context: &Context, folds: &Folds) {
        if *self.folds.borrow() == *folds {
            return;
        }
        let written = self.folds.replace(folds.clone());
        for (entry, section) in context.sections() {
            if written.is_open(entry) != folds.is_open(entry) {
                self.ports
                    .set_section_open(section.id.as_str(), folds.is_open(entry));
            }
        }
    }
}

/// Returns the attributes of `<html>` that follow from the model, without `data-`, with their values.
fn attributes(model: &Model) -> Vec<(&'static str, String)> {
    let is_on = |is_on| if is_on { "on" } else { "off" };
    // An offer that ends by itself leaves an empty space, since the text must not move.
    let offer = if model.offers_elder || model.places.are_offered() {
        "on"
    } else if model.places.leaves_room {
        "kept"
    } else {
        "off"
    };
    let own = [
        (attributes::VIEWER, states::READY),
        (attributes::OFFER, offer),
        (attributes::SEARCH, is_on(!model.search.query.is_empty())),
        (attributes::PASSAGE, is_on(model.shows_bar())),
    ];
    let own = own.map(|(name, value)| (name, value.to_owned()));
    own.into_iter().chain(model.preferences.pairs()).collect()
}
