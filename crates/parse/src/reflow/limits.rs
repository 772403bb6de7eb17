//! The limits of printed and broken lines, measured in the pages of the tests and in the bundled report, printed at widths of
//! 24, 32 and 40 characters.

/// Digits of a page number: 2025 between strokes is a year.
pub(crate) const MOST_DIGITS: usize = 3;

/// Whitespace around a number inside its strokes or words.
pub(crate) const WIDEST_PADDING_CHARS: usize = 4;

/// Page numbers that state the same number of pages, or count up: one alone may be a citation.
pub(crate) const FEWEST_ALIKE: usize = 2;

/// A heading without a number, which a page number may follow.
pub(crate) const LONGEST_HEADING_CHARS: usize = 30;

/// The difference between a full line and the width: a long word or a bracket may move on.
pub(crate) const SLACK_CHARS: usize = 3;

/// Lines from which a width can be determined.
pub(crate) const FEWEST_LINES: usize = 8;

/// One of this many lines may be wider: it has many digits, or a page number inside.
pub(crate) const FEW_WIDER: usize = 50;

/// Indented paragraphs from which the style can be determined.
pub(crate) const FEWEST_SET_IN: usize = 3;

/// Wider lines are paragraphs, not lines of a printed page.
pub(crate) const WIDEST_CHARS: usize = 60;

/// A name or a label before a number of its own (Windows 10), rather than a sentence that markup broke.
pub(crate) const LONGEST_LABEL_CHARS: usize = 20;

/// The second line of a dateline.
pub(crate) const LONGEST_DATELINE_END_CHARS: usize = 30;

/// A number that markup broke off its sentence: 123.45.
pub(crate) const LONGEST_NUMBER_CHARS: usize = 6;
