//! Limits for single lines, measured in thirty saved pages of portals and in the pages of the tests.

/// Maximum length of a mark's numeral, such as 一百二十三. Longer ones are written-out years and quantities.
pub(crate) const LONGEST_NUMERAL_CHARS: usize = 5;

/// The largest Arabic number of a mark; larger ones are years and quantities.
pub(crate) const LARGEST_ARABIC: u32 = 199;

/// Maximum length of a heading with a mark. The longest measured has 52 characters with its mark.
pub(crate) const LONGEST_HEADING_CHARS: usize = 60;

/// Maximum length of a sentence that is a heading, alone or run in. The longest measured has 48 with its mark.
pub(crate) const LONGEST_RUN_IN_CHARS: usize = 45;

/// Maximum length of a heading before a colon, which must be a phrase (元旦：).
pub(crate) const LONGEST_BEFORE_COLON_CHARS: usize = 20;

/// Maximum length of a line of metadata. State Council pages have a dozen fields on one line.
pub(crate) const LONGEST_FIELDS_CHARS: usize = 600;

/// Minimum number of keys in a line of fields without colons. One word may be prose, three in a row are a table.
pub(crate) const KEYS_WITHOUT_COLONS: usize = 3;

/// Minimum number of keys in such a line if each is a word that prose does not use (索引号, 组配分类).
pub(crate) const LONG_KEYS_WITHOUT_COLONS: usize = 2;

/// Minimum length of a key that prose does not use, in characters.
pub(crate) const LONG_KEY_CHARS: usize = 3;

/// Maximum length of a line of a portal's labels, which may be a whole menu.
pub(crate) const LONGEST_LABELS_CHARS: usize = 120;

/// Maximum length of a heading of related links: 相关报道：, with an arrow or a dash.
pub(crate) const LONGEST_RELATED_CHARS: usize = 12;

/// Maximum length of a picture's caption: one or two lines.
pub(crate) const LONGEST_CAPTION_CHARS: usize = 60;

/// Maximum length of a dateline with the name of the meeting, over two lines of print.
pub(crate) const LONGEST_DATELINE_CHARS: usize = 80;

/// Maximum length of a salutation alone on its line, with several groups of addressees.
pub(crate) const LONGEST_SALUTATION_CHARS: usize = 40;

/// Maximum length of an address before its comma or colon.
pub(crate) const LONGEST_ADDRESS_CHARS: usize = 20;

/// Maximum length of the name of a publisher's openness page.
pub(crate) const LONGEST_PUBLISHER_CHARS: usize = 60;

/// Maximum length of the label of an attachment or a glossary: 有关名词解释.
pub(crate) const LONGEST_LABEL_CHARS: usize = 12;

/// The number of a document, with brackets and spaces.
pub(crate) const LONGEST_DOCUMENT_NUMBER_CHARS: usize = 30;
