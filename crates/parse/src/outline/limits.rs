//! The limits of headings, lists, notes and closings, measured in thirty saved pages of portals and in the pages of the tests.

/// Headings of a report; the longest measured has 158. Each costs a page its links, ids and an entry of the contents.
pub(crate) const MOST_HEADINGS: usize = 5000;

/// Entries of a contents list without the word 目录: two lines may be repeated by chance.
pub(crate) const FEWEST_ENTRIES: usize = 3;

/// Lines in which a contents list is sought: it precedes the text.
pub(crate) const FARTHEST_LINES: usize = 400;

/// An entry of a contents list, or the heading that it lists.
pub(crate) const LONGEST_ENTRY_CHARS: usize = 60;

/// Digits of a bracketed note mark: larger numbers are years.
pub(crate) const MOST_DIGITS: usize = 3;

/// Notes with consecutive bracketed numbers that need no references in the text: lists never have such numbers.
pub(crate) const FEWEST_SURE_NOTES: u32 = 2;

/// Sentences of one kind that are headings: two may be an accident of style.
pub(crate) const FEWEST_SENTENCES: usize = 3;

/// Common characters at the start of such sentences; more than a frequent verb (坚持以……).
pub(crate) const ALIKE_CHARS: usize = 4;

/// A sentence that may be a heading because others begin alike: 29 in the bundled report.
pub(crate) const LONGEST_SENTENCE_CHARS: usize = 40;

/// The same if only its form is like that of others: a phrase or a pair of phrases; from four characters and a stop.
pub(crate) const LONGEST_PHRASE_CHARS: usize = 30;
pub(crate) const SHORTEST_PHRASE_CHARS: usize = 5;

/// Alternating headings in a part: a single sentence only opens or sums up.
pub(crate) const FEWEST_IN_PART: usize = 2;

/// Paragraphs per alternating heading, on average in a part.
pub(crate) const MOST_HEADED: usize = 2;

/// A heading without number or stop, up to 29 as measured, and the Chinese characters that it has at least, unlike a name or a cell.
pub(crate) const LONGEST_PLAIN_CHARS: usize = 30;
pub(crate) const FEWEST_PLAIN_HAN: usize = 4;

/// A name alone on its line (张立帆), or padded with a title (省长　王某).
pub(crate) const LONGEST_NAME_CHARS: usize = 4;
pub(crate) const LONGEST_PADDED_NAME_CHARS: usize = 30;

/// Paragraphs of a closing address.
pub(crate) const MOST_CLOSING_PARAGRAPHS: usize = 4;

/// Signers: several offices may sign. The name of each, and a note in brackets.
pub(crate) const MOST_SIGNERS: usize = 5;
pub(crate) const LONGEST_SIGNER_CHARS: usize = 30;
pub(crate) const LONGEST_CLOSING_NOTE_CHARS: usize = 40;

/// Two long figures within this many lines are a table; a single one is an identifier.
pub(crate) const NEAR_LINES: usize = 3;

/// Digits of glued figures: single cells of such tables have fewer.
pub(crate) const FEWEST_GLUED_DIGITS: usize = 6;

/// Consecutive lines that are cells: fewer may be a signature or a list of names. The length of each.
pub(crate) const FEWEST_CELLS: usize = 8;
pub(crate) const LONGEST_CELL_CHARS: usize = 14;
