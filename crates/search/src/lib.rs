//! Finds every occurrence of a query in one report, however the query was typed.
//!
//! The report's text is folded once ([`SearchIndex`]) and then scanned for the folded query; there is no inverted
//! index. Folding equates full and half width, uppercase and lowercase, traditional and simplified characters,
//! compatibility characters, and variants of a punctuation mark. Hits are ranges of the original text.
//!
//! ```
//! use document::{Block, Paragraph, ParagraphId, Report};
//! use search::{SearchIndex, MatchKind};
//! # use document::Slug;
//!
//! let text = "全年新建学校１２所，投入五百五十三点六亿元。";
//! let paragraph = Paragraph::new(ParagraphId::new(ParagraphId::digest(text), 1), text.to_owned());
//! let report = Report {
//!     title: "政府工作报告".to_owned(),
//!     preamble: vec![Block::Paragraph(paragraph)],
//!     ..Report::empty(Slug::new("example").unwrap())
//! };
//! let index = SearchIndex::new(&report);
//!
//! let found = index.search(&report, "学校12所");
//! assert_eq!(found.kind, MatchKind::Literal);
//! assert_eq!(found.hits[0].range.split(text).1, "学校１２所");
//!
//! let found = index.search(&report, "553.6亿元");
//! assert_eq!(found.kind, MatchKind::Value);
//! assert_eq!(found.hits[0].range.split(text).1, "五百五十三点六亿元");
//! ```
//!
//! # Matching
//!
//! Strategies are tried in turn until one matches:
//!
//! ```text
//! query     = `"` exact `"`  |  any text
//!   literal   the whole query, whitespace included; or the same quantity in other figures (`text::quantity`)
//!   exact     the text between “ and ”; no further strategy is tried then
//!   words     all in one paragraph, else all in one section; a single word without the punctuation around it
//!   pinyin    whole syllables, else initials and a truncated last syllable (`spelling`)
//! ```
//!
//! For a query without hits, [`SearchIndex::suggest`] offers text of the report that sounds like it.
//!
//! A query without whitespace, commas and quotation marks skips them in the text. No match skips 。！？； or
//! crosses from one block to the next.
//!
//! # Place in the flow
//!
//! `search` depends on `document` for the report and on `text` for folding and quantities. The app (`baogao`)
//! uses it in the browser, once the reader's page has been opened as a [`Report`](document::Report). When
//! publishing, the same folding determines which characters get readings in `characters-HASH.json`. It takes no
//! part in parsing.

mod builder;
mod excerpt;
mod field;
mod folding;
mod index;
mod keys;
mod matching;
mod rank;
mod spelling;
mod stream;
mod suggestion;
mod words;

pub use builder::IndexBuilder;
pub use field::Place;
pub use index::SearchIndex;

use document::CharRange;

/// One occurrence of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The index of its field, as [`SearchIndex::place`] and [`SearchIndex::text`] take it.
    pub field: usize,
    /// The range in the field's text, in characters.
    pub range: CharRange,
}

/// The results of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResults {
    /// The hits in reading order; they never overlap.
    pub hits: Vec<Hit>,
    /// The strategy that found them.
    pub kind: MatchKind,
}

/// The strategy that found the hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchKind {
    /// The query was empty.
    #[default]
    Nothing,
    /// The query itself, after folding.
    Literal,
    /// The query itself, or its quantity in other figures.
    Value,
    /// All words of the query in one paragraph.
    WordsInParagraph,
    /// All words of the query in one section.
    WordsInSection,
    /// Text whose pinyin matches the query.
    Pinyin,
    /// No hits.
    Missing,
}

/// An entry of the result list: an excerpt with all hits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The index of the first hit in it.
    pub first_hit: usize,
    /// The index of its field.
    pub field: usize,
    /// The excerpt, in characters of the field's text.
    pub excerpt: CharRange,
    /// The hits in it, in characters of the field's text.
    pub marks: Vec<CharRange>,
}
