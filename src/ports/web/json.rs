//! Read access to JSON parsed by the browser.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A value of parsed JSON.
#[derive(Clone, Debug)]
pub struct Json(JsValue);

impl Json {
    /// Wraps a parsed value.
    pub fn new(value: JsValue) -> Self {
        Self(value)
    }

    /// Returns the field with this name, if it is a string.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).as_string()
    }

    /// Returns the field with this name, if it is a whole number from 0 to 2³² − 1.
    pub fn number(&self, name: &str) -> Option<u32> {
        let number = self.get(name).as_f64()?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the next statement checks that nothing was lost"
        )]
        let whole = number as u32;
        #[expect(clippy::float_cmp, reason = "whole numbers are exact")]
        let is_whole = f64::from(whole) == number;
        is_whole.then_some(whole)
    }

    /// Returns true if there is a field with this name that is neither `undefined` nor `null`.
    pub fn has(&self, name: &str) -> bool {
        let value = self.get(name);
        !(value.is_undefined() || value.is_null())
    }

    /// Returns the field with this name; `undefined` if there is none.
    fn get(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &name.into()).unwrap_or_default()
    }
}
