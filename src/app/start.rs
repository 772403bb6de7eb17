//! The start in the browser: decodes the report from its page and hydrates the app.

use std::rc::Rc;

use yew::Callback;

use super::{App, AppProperties, Handle};
use crate::browser::{self, Json};
use crate::contract::{attributes, ids};
use crate::markup::read_report;
use crate::state::Context;
use crate::texts::Locale;
use ::document::{Characters, SCHEMA, Slug};

/// An error that prevents the viewer from starting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartError {
    /// The characters are corrupt or of another version.
    CharactersCorrupt,
    /// The page is not a report's page, or was changed.
    PageForeign,
}

/// Starts the viewer on the page that loaded it.
///
/// `characters` is the parsed `characters-HASH.json`; `on_shown` is called after each rendering.
///
/// # Errors
/// Fails if page or characters are not as published. The page stays as it was.
pub fn start(characters: &Json, on_shown: Callback<()>) -> Result<Handle, StartError> {
    browser::set_panic_reported();
    let characters = read_characters(characters).ok_or(StartError::CharactersCorrupt)?;
    let locale = Locale::from_tag(&browser::get_language()).ok_or(StartError::PageForeign)?;
    let slug = browser::get_root_attribute(attributes::SLUG).map(Slug::from_published);
    let report = slug.and_then(|slug| read_report(ids::VIEWER, slug, characters, locale));
    let context = Context::new(report.ok_or(StartError::PageForeign)?);
    let shown = Rc::default();
    let properties = AppProperties {
        context: context.clone(),
        locale,
        shown: Rc::clone(&shown),
        on_shown,
    };
    let app = browser::set_app::<App>(ids::VIEWER, properties).ok_or(StartError::PageForeign)?;
    Ok(Handle::new(context, shown, app))
}

/// Reads the characters of this version; `None` if the JSON has none.
pub fn read_characters(json: &Json) -> Option<Characters> {
    (json.number("schema")? == SCHEMA).then_some(())?;
    Some(Characters {
        readings: json.text("readings")?,
        phrases: json.text("phrases")?,
        variants: json.text("variants")?,
        compatibility: json.text("compatibility")?,
    })
}
