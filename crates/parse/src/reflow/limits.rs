//! Limits for printed and broken lines, measured in the pages of the tests, and in the bundled report printed at widths of 24,
//! 32 and 40 characters.

/// Maximum number of digits of a page number: 2025 between strokes is a year.
pub(crate) const MOST_DIGITS: usize = 3;

/// Maximum width of the whitespace around a number inside its strokes or words, in characters.
pub(crate) const WIDEST_PADDING_CHARS: usize = 4;

/// Minimum number of page numbers that state the same total, or count up: a single one may be a citation.
pub(crate) const FEWEST_ALIKE: usize = 2;

/// Maximum length of a heading without a number, which a page number may follow.
pub(crate) const LONGEST_HEADING_CHARS: usize = 30;

/// Maximum difference between a full line and the width: a long word or a bracket may move to the next line.
pub(crate) const SLACK_CHARS: usize = 3;

/// Minimum number of lines from which a width can be determined.
pub(crate) const FEWEST_LINES: usize = 8;

/// Number of lines of which one may be wider, since it has many digits or a page number inside.
pub(crate) const FEW_WIDER: usize = 50;

/// Minimum number of indented paragraphs from which the style can be determined.
pub(crate) const FEWEST_SET_IN: usize = 3;

/// Maximum width of a printed line; wider lines are paragraphs.
pub(crate) const WIDEST_CHARS: usize = 60;

/// Maximum length of a name or label before its number (Windows 10); longer text is a sentence that markup broke.
pub(crate) const LONGEST_LABEL_CHARS: usize = 20;

/// Maximum length of the second line of a dateline.
pub(crate) const LONGEST_DATELINE_END_CHARS: usize = 30;

/// Maximum length of a number that markup separated from its sentence: 123.45.
pub(crate) const LONGEST_NUMBER_CHARS: usize = 6;
