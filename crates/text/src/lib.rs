//! Facts of Chinese text that hold anywhere: classes of characters, sentences, numerals, quantities.
//!
//! Nothing here knows a document or a page. [`dictionary`], behind the feature `dictionaries`, has the readings and
//! other writings of all characters, which weigh megabytes.
//!
//! ```
//! let quantity = text::number::Number::at_start("5536万元").expect("a number");
//! assert_eq!(&"5536万元"[..quantity.length], "5536万");
//! ```

pub mod characters;
#[cfg(all(feature = "dictionaries", not(target_arch = "wasm32")))]
pub mod dictionary;
pub mod folding;
pub mod number;
pub mod quantity;
pub mod sentence;
