//! JSON that the browser's own parser has read, looked into from here.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A value of parsed JSON.
#[derive(Clone, Debug)]
pub struct Json(JsValue);

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
        let mut items = Vec::new();
        let is_read = self.all(&mut |item| {
            let item = read(item);
            let is_read = item.is_some();
            items.extend(item);
            is_read
        });
        is_read.then_some(items)
    }

    /// The items of the field of this name, as [`Json::items`].
    pub fn list<T>(&self, name: &str, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        self.get(name).items(read)
    }

    /// Whether the value is a list and `visit` is true of each item. Not generic: it stands in the
    /// wasm once.
    fn all(&self, visit: &mut dyn FnMut(&Self) -> bool) -> bool {
        let items: Option<&Array> = self.0.dyn_ref();
        items.is_some_and(|items| items.iter().all(|item| visit(&Self(item))))
    }
}
