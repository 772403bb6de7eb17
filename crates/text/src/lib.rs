//! Properties of Chinese text that are independent of any document or page.
//!
//! Covers character classes, sentence boundaries, numerals, quantities and folding. The feature `dictionaries`
//! adds, on native targets, the module `dictionary` with the readings and variants of all characters; its tables
//! take megabytes, so only the publisher enables it.
//!
//! ```
//! use text::number::Number;
//! use text::quantity::Quantity;
//! use text::sentence::first_sentence;
//!
//! let sentence = first_sentence("构建新格局。推动治理。", 30).expect("a stop within 30 characters");
//! assert_eq!(sentence.length_chars, 6);
//!
//! // Numbers compare by value, not by writing.
//! let number = Number::at_start("五百五十三点六亿元").expect("a number");
//! assert_eq!(number.value, Number::at_start("553.6亿元").expect("a number").value);
//!
//! let quantity = Quantity::of_query("12公里").expect("a number with a unit");
//! assert_eq!(quantity.find("新建地铁12千米"), [12..20]);
//! ```
//!
//! # Place in the flow
//!
//! `text` depends on no other crate of the workspace. `parse` uses character classes and sentences to recognize
//! the structure of a page, `publish` uses the dictionaries to write `characters-HASH.json`, and `search` uses folding
//! and quantities in the browser.

pub mod characters;
#[cfg(all(feature = "dictionaries", not(target_arch = "wasm32")))]
pub mod dictionary;
pub mod folding;
pub mod number;
pub mod quantity;
pub mod sentence;
