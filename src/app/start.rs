//! The start in the browser: decodes the report from its page and hydrates the app.

use std::rc::Rc;

use yew::Callback;

use super::{App, AppProperties, Handle};
use crate::contract::{attributes, ids};
use crate::markup::read_report;
use crate::ports::{Json, Page, Web, set_app, set_panic_reported};
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
    set_panic_reported();
    let characters = read_characters(characters).ok_or(StartError::CharactersCorrupt)?;
    let locale = Locale::from_tag(&Web.get_language()).ok_or(StartError::PageForeign)?;
    let slug = Web
        .get_root_attribute(attributes::SLUG)
        .map(Slug::from_published);
    let report = slug.and_then(|slug| read_report(ids::VIEWER, slug, characters, locale));
    let context = Context::new(report.ok_or(StartError::PageForeign)?);
    let model = Rc::default();
    let properties = AppProperties {
        ports: Web,
        context: context.clone(),
        locale,
        model: Rc::clone(&model),
        on_shown,
    };
    let app = set_app::<App<Web>>(ids::VIEWER, properties).ok_or(StartError::PageForeign)?;
    Ok(Handle::new(context, model, app))
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
