//! Limits for the lines around a text, measured in thirty saved pages of portals and in the pages of the tests.

/// Maximum number of lines of a head. The longest measured has 67, the next 22.
pub(crate) const MOST_HEAD_LINES: usize = 100;

/// Maximum length of a line of a head that is neither boilerplate nor metadata; longer ones are prose.
pub(crate) const LONGEST_HEAD_CHARS: usize = 90;

/// Maximum length of a line of a head with a full stop: a slogan may be a sentence.
pub(crate) const LONGEST_SLOGAN_CHARS: usize = 20;

/// Maximum number of lines of a title.
pub(crate) const MOST_TITLE_LINES: usize = 3;

/// Maximum length of a line of a title. The longest title measured has 54 characters in all of its lines.
pub(crate) const LONGEST_TITLE_CHARS: usize = 100;

/// Maximum length of an editor's name below 责任编辑：, or of two names.
pub(crate) const LONGEST_NAME_CHARS: usize = 8;

/// Maximum number of links below a text. Saved HTML has them outside the text; in text, six were measured.
pub(crate) const MOST_LINKS: usize = 40;

/// Maximum length of a link, which is the title of another page.
pub(crate) const LONGEST_LINK_CHARS: usize = 60;

/// A name in `<title>` that is no column: 工作报告 is one, 某市工作报告 a title.
pub(crate) const SHORTEST_PAGE_TITLE_CHARS: usize = 6;

/// The value of the last key of a table, which no key follows: the name of an office.
pub(crate) const LONGEST_VALUE_CHARS: usize = 20;

/// Lines below a title among which its number is: a dateline may precede it.
pub(crate) const MOST_NUMBER_LINES: usize = 3;

/// The office that signs a text.
pub(crate) const LONGEST_SIGNER_CHARS: usize = 30;
