//! The page as a whole: the element `<html>`, and the reader's position as contents and bar show it.

use super::Events;

/// The page.
pub trait Page: Events {
    /// Returns the `lang` of the page; empty if it has none.
    fn get_language(&self) -> String;

    /// Returns the value of `data-<name>` on `<html>`.
    fn get_root_attribute(&self, name: &str) -> Option<String>;

    /// Sets `data-<name>` on `<html>`.
    fn set_root_attribute(&self, name: &str, value: &str);

    /// Sets the custom property `--<name>` on `<html>`.
    fn set_root_property(&self, name: &str, value: &str);

    /// Shows the section being read and the percentage read in the contents.
    fn set_reading(&self, section_id: Option<&str>, percent: u8);
}
