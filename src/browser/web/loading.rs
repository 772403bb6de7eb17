//! Fetching JSON. The browser's own parser reads it, and what it made is looked into from here.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::document::{document, window};
use crate::browser::Fault;

/// A value of parsed JSON.
#[derive(Clone, Debug)]
pub struct Json(JsValue);

/// Fetches JSON.
///
/// # Errors
/// [`Fault::ReportMissing`] where nothing came, [`Fault::ReportCorrupt`] where it was not JSON.
pub async fn get_json(address: &str) -> Result<Json, Fault> {
    let response = JsFuture::from(window().fetch_with_str(address)).await;
    let response: Response = response
        .ok()
        .and_then(|it| it.dyn_into().ok())
        .ok_or(Fault::ReportMissing)?;
    if !response.ok() {
        return Err(Fault::ReportMissing);
    }
    let json = response.json().map_err(|_| Fault::ReportCorrupt)?;
    JsFuture::from(json)
        .await
        .map(Json)
        .map_err(|_| Fault::ReportCorrupt)
}

/// The address of the page's report, as the loader's script element names it.
pub fn get_report_address() -> String {
    let loader = document()
        .query_selector("script[data-report]")
        .ok()
        .flatten();
    loader
        .and_then(|loader| loader.get_attribute("data-report"))
        .unwrap_or_default()
}

impl Json {
    /// Takes a value that was parsed elsewhere.
    pub fn new(value: JsValue) -> Self {
        Self(value)
    }

    /// The field or item of this name; a value that is nothing where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> Self {
        Self(Reflect::get(&self.0, &name.into()).unwrap_or_default())
    }

    /// The value, if it is a text.
    pub fn as_text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// The field of this name, if it is a text.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).as_text()
    }

    /// The field of this name, if it is a whole number from 0 to 2³² − 1.
    pub fn number(&self, name: &str) -> Option<u32> {
        let number = self.get(name).0.as_f64()?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the next line tells whether anything was lost"
        )]
        let whole = number as u32;
        #[expect(clippy::float_cmp, reason = "whole numbers are exact")]
        let is_whole = f64::from(whole) == number;
        is_whole.then_some(whole)
    }

    /// The items of the value, each read; `None` where it is no list or an item can't be read.
    pub fn items<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        let items: &Array = self.0.dyn_ref()?;
        items.iter().map(|item| read(&Self(item))).collect()
    }

    /// The items of the field of this name, as [`Json::items`].
    pub fn list<T>(&self, name: &str, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        self.get(name).items(read)
    }
}
