//! The limits of files and their markup, measured in thirty saved pages of portals where a page can tell.

/// Lines of text. The page of a report has a hundred bytes of markup for each, and the longest measured has some thousand.
pub(crate) const MOST_LINES: usize = 100_000;

/// A declaration of the encoding must be within this many bytes; browsers have a similar limit.
pub(crate) const DECLARATION_BYTES: usize = 4096;

/// Number signs of the deepest heading, as in Markdown.
pub(crate) const MOST_NUMBER_SIGNS: usize = 6;

/// A page with more lines than this kept its line ends: pages that lost them have one to ten.
pub(crate) const FEW_LINES: usize = 12;

/// Shorter lines are one paragraph, padded or not.
pub(crate) const LONG_CHARS: usize = 200;

/// A line without indents that may contain several paragraphs: longer than most paragraphs of a report.
pub(crate) const VERY_LONG_CHARS: usize = 400;

/// The metadata table is within this many characters from the start of the page.
pub(crate) const TABLE_CHARS: usize = 600;

/// A heading that ends at whitespace, and the text after it.
pub(crate) const LONGEST_CUT_HEADING_CHARS: usize = 40;
pub(crate) const SHORTEST_CUT_TEXT_CHARS: usize = 16;

/// Attributes of a tag that are read; real pages have fewer than 50.
pub(crate) const MOST_ATTRIBUTES: usize = 1000;

/// A page is parsed in pieces, whose memory lasts only as long as a text of the tree shares it.
pub(crate) const PIECE_BYTES: usize = 64 * 1024;

/// Depth of elements. Browsers stop at about 512, and real pages stay below 60.
pub(crate) const DEEPEST_ELEMENT: u16 = 128;

/// Characters of a line that are sought for its column, and the distance in which: a page may be one long line.
pub(crate) const SOUGHT_CHARS: usize = 6;
pub(crate) const SOUGHT_BYTES: usize = 4000;

/// Tables with longer cells are layout tables: the cell is a whole text. The longest cell of data measured has 923.
pub(crate) const LONGEST_CELL_BYTES: usize = 4000;

/// Wider tables are layout, not data, which has eight columns at most as measured. Spans end here.
pub(crate) const MOST_COLUMNS: usize = 64;

/// A centered line below a picture that is its caption rather than a paragraph.
pub(crate) const LONGEST_CENTERED_CHARS: usize = 40;

/// Links and emphasized ranges of one line that are kept; the longest real list in a paragraph has a few dozen.
pub(crate) const MOST_SPANS: usize = 2000;

/// Letters and digits beside the links of a line of attachments: a number, a size, 点击下载.
pub(crate) const LONGEST_ATTACHMENT_REST_CHARS: usize = 12;

/// A value in a block next to that of its label.
pub(crate) const LONGEST_VALUE_CHARS: usize = 100;

/// The maximum weight of a line: a single long notice is not an article.
pub(crate) const HEAVIEST_CHARS: usize = 400;

/// A date in a script, with its time.
pub(crate) const LONGEST_DATE_CHARS: usize = 40;

/// A declared title with the names of its column and site. Longer ones are read so far.
pub(crate) const LONGEST_TITLE_CHARS: usize = 400;

/// Points of a page whose text may be pictures or files: some sentences, as in notices around the text.
pub(crate) const POOR_POINTS: isize = 400;

/// A side of an icon, in CSS px.
pub(crate) const SMALL_PICTURE_PX: u32 = 100;

/// Lines between the title and the text: metadata, byline, share bar.
pub(crate) const NEAR_TITLE_LINES: usize = 15;

/// Points of a page that says in a few sentences why it has no document.
pub(crate) const MOST_NOTICE_POINTS: isize = 200;

/// A line of such a page, or its title.
pub(crate) const LONGEST_NOTICE_CHARS: usize = 60;

/// Shorter words must be the whole line: 404.
pub(crate) const SHORTEST_WORDS_BYTES: usize = 6;

/// Plain lines of a page whose content is elsewhere: a name, a line of rights.
pub(crate) const MOST_NOTICE_LINES: usize = 3;

/// Fields that markup declares; more are those of lists.
pub(crate) const MOST_DECLARED: usize = 32;

/// Files in the archive of a document, inflated bytes of all, and how much smaller a compressed one may be.
pub(crate) const MOST_ENTRIES: usize = 2000;
pub(crate) const MOST_INFLATED_BYTES: u64 = 64 << 20;
pub(crate) const HIGHEST_RATIO: u64 = 100;

/// A document as HTML, with its pictures.
pub(crate) const MOST_WRITTEN_BYTES: usize = 128 << 20;

/// Nested elements of a document's XML. A text box in a table takes about twenty.
pub(crate) const DEEPEST_XML: usize = 256;

/// Elements, attributes and texts of a part, each of which takes about 80 bytes of memory. A report of 300 pages has 200,000.
pub(crate) const MOST_NODES: usize = 3_000_000;

/// Styles that are based on each other; Word allows ten.
pub(crate) const LONGEST_STYLE_CHAIN: usize = 20;

/// The title of a document is among this many first paragraphs, empty ones included.
pub(crate) const MOST_TITLE_PARAGRAPHS: usize = 40;
