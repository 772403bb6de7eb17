//! Limits for headings, lists, notes and closings, measured in thirty saved pages of portals and in the pages of the tests.

/// Maximum number of headings of a report; most measured are 158. Each adds links, ids and an entry of the contents.
pub(crate) const MOST_HEADINGS: usize = 5000;

/// Minimum number of entries of a contents list without the word 目录: two lines may be repeated by chance.
pub(crate) const FEWEST_ENTRIES: usize = 3;

/// Number of lines in which a contents list is searched for, since it precedes the text.
pub(crate) const FARTHEST_LINES: usize = 400;

/// Maximum length of an entry of a contents list, or of the heading that it lists.
pub(crate) const LONGEST_ENTRY_CHARS: usize = 60;

/// Maximum number of digits of a bracketed note mark: larger numbers are years.
pub(crate) const MOST_DIGITS: usize = 3;

/// Minimum number of notes with consecutive bracketed numbers that need no references in the text: lists never have such
/// numbers.
pub(crate) const FEWEST_SURE_NOTES: u32 = 2;

/// Minimum number of sentences of one kind that are headings: two may be an accident of style.
pub(crate) const FEWEST_SENTENCES: usize = 3;

/// Number of characters in which such sentences begin alike; more than a frequent verb has (坚持以……).
pub(crate) const ALIKE_CHARS: usize = 4;

/// Maximum length of a sentence that may be a heading because others begin alike. The longest in the bundled report has 29.
pub(crate) const LONGEST_SENTENCE_CHARS: usize = 40;

/// Maximum and minimum length of a sentence that may be a heading because others have its form, a phrase or a pair of
/// phrases. The minimum is four characters and a stop.
pub(crate) const LONGEST_PHRASE_CHARS: usize = 30;
pub(crate) const SHORTEST_PHRASE_CHARS: usize = 5;

/// Minimum number of alternating headings in a part: a single sentence only opens it or sums it up.
pub(crate) const FEWEST_IN_PART: usize = 2;

/// Maximum number of paragraphs per alternating heading, on average in a part.
pub(crate) const MOST_HEADED: usize = 2;

/// Maximum length of a heading without number or stop (the longest measured has 29), and the minimum number of its Chinese
/// characters, by which it differs from a name or a cell.
pub(crate) const LONGEST_PLAIN_CHARS: usize = 30;
pub(crate) const FEWEST_PLAIN_HAN: usize = 4;

/// Maximum lengths of a name alone on its line (张立帆), and of one padded with a title (省长　王某).
pub(crate) const LONGEST_NAME_CHARS: usize = 4;
pub(crate) const LONGEST_PADDED_NAME_CHARS: usize = 30;

/// Maximum number of paragraphs of a closing address.
pub(crate) const MOST_CLOSING_PARAGRAPHS: usize = 4;

/// Maximum number of signers, since several offices may sign; maximum lengths of the name of each, and of a note in brackets.
pub(crate) const MOST_SIGNERS: usize = 5;
pub(crate) const LONGEST_SIGNER_CHARS: usize = 30;
pub(crate) const LONGEST_CLOSING_NOTE_CHARS: usize = 40;

/// Number of lines within which two long figures are a table; a single one is an identifier.
pub(crate) const NEAR_LINES: usize = 3;

/// Minimum number of digits of glued figures: single cells of such tables have fewer.
pub(crate) const FEWEST_GLUED_DIGITS: usize = 6;

/// Minimum number of consecutive lines that are cells (fewer may be a signature or a list of names), and the maximum length
/// of each.
pub(crate) const FEWEST_CELLS: usize = 8;
pub(crate) const LONGEST_CELL_CHARS: usize = 14;

/// The title of a further document on a page, and the end that it has in common with the page's title.
pub(crate) const SHORTEST_TITLE_CHARS: usize = 5;
pub(crate) const LONGEST_TITLE_CHARS: usize = 60;
pub(crate) const ALIKE_TITLE_CHARS: usize = 6;
