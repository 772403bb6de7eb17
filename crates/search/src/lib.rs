//! Search: every occurrence of a query in a report, exactly, however it was typed.
//!
//! There is no index. The text is folded once ([`Corpus`]), so that writings which mean the same are the
//! same: full and half width, capital and small letters, traditional and simplified characters,
//! compatibility characters, kinds of one punctuation mark. A query is folded likewise and sought as a
//! substring; a map leads each hit back to characters of the original.
//!
//! ```text
//! query     = `"` exact `"`  |  any text
//! tried in turn, each only if what stands before it found nothing:
//!   literal   the whole query, blanks included; with the same quantity in other figures (`quantity`)
//!   exact     what stands between “ and ”, and nothing else then
//!   words     all in one paragraph, else all in one section; one alone without the marks around it
//!   pinyin    whole syllables, else initials and a syllable cut short (`spelling`)
//!   slip      an offer: text of the report that sounds like the query (`slip`)
//! ```
//!
//! A query without blanks, commas and quotation marks passes over them in the text. Nothing passes over
//! 。！？； or from one block to the next.

mod corpus;
mod draft;
mod excerpt;
mod field;
mod folding;
mod keys;
mod matching;
mod rank;
mod slip;
mod spelling;
mod stream;
mod words;

pub use corpus::Corpus;
pub use draft::Draft;
pub use field::Place;

use document::CharRange;

/// One occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number of its field in the corpus.
    pub field: usize,
    /// Where in the field's text, in characters.
    pub range: CharRange,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// In reading order, leftmost first, never overlapping.
    pub hits: Vec<Hit>,
    /// How they were found.
    pub manner: Manner,
}

/// How hits were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// Nothing was sought.
    #[default]
    Nothing,
    /// The query as it stands.
    Literal,
    /// The query as it stands, or its quantity in other figures.
    Value,
    /// All words of the query in one paragraph.
    WordsInParagraph,
    /// All words of the query in one section.
    WordsInSection,
    /// Text that is read as the query is spelled.
    Pinyin,
    /// There is none.
    Missing,
}

/// A result as a list shows it: a clause, with all hits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The first hit in it, as an index of the hits.
    pub first_hit: usize,
    /// The field it is from.
    pub field: usize,
    /// The clause, in characters of the field's text.
    pub excerpt: CharRange,
    /// Its hits, in characters of the field's text.
    pub marks: Vec<CharRange>,
}
