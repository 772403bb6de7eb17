//! The page contract: the names on which Rust, scripts, style sheets and embedding pages agree.
//!
//! Each name is declared here once. Scripts import it from modules that [`crate::scripts`] generates.

mod names;
mod setting;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use names::{ALL, Name};
pub use names::{
    attributes, classes, errors, events, files, ids, kinds, messages, parameters, prints,
    properties, selectors, states, storage,
};
pub use setting::{COLOUR_NAMES, Choice, Setting, SettingRow};
