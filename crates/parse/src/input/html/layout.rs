//! The layout: converts a page's tree to the visible lines, in page order.
//!
//! ```text
//! line  = text of one block up to <br> or the next block      whitespace collapses, as on the page
//!       | image, after the line that it is in
//!       | row of a data table                                  see rows
//!       | label, value                                         two adjacent blocks: 索引号： 1144
//! ```

use std::rc::Rc;

use crate::input::html::address;
use crate::input::html::builder::STRONG;
use crate::input::html::column::find_columns;
use crate::input::html::element::{self, Display};
use crate::input::html::file::framed_file;
use crate::input::html::image::{alternative, image};
use crate::input::html::inline::Inline;
use crate::input::html::line_ends::paragraph_ends;
use crate::input::html::rows::rows;
use crate::input::html::tree::{self, DOCUMENT, Node, NodeId, Step, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits::LONGEST_VALUE_CHARS;
use crate::line::field::{fields, open_key};
use crate::line::{Line, Sign};

/// The lines of a page, with what else its markup says about them.
#[derive(Debug, Default)]
pub(crate) struct LaidOut {
    pub(crate) lines: Vec<VisualLine>,
    /// The ids and names of elements, each with the order of the line that begins or goes on there.
    pub(crate) anchors: Vec<(Rc<str>, u32)>,
    /// The addresses of files that frames show.
    pub(crate) framed: Vec<String>,
    /// The lines of the file with tables whose cells overlap.
    pub(crate) overlaps: Vec<u32>,
}

/// Lays out `tree`, which was built from `page`.
pub(crate) fn lay_out(tree: &Tree, page: &str) -> LaidOut {
    let mut laid = Layout::below(tree, DOCUMENT).laid;
    find_columns(&mut laid.lines, page);
    for (order, line) in (0..).zip(&mut laid.lines) {
        line.line.order = order;
    }
    laid
}

/// Returns the lines below `top`, without their columns.
pub(crate) fn lines_below(tree: &Tree, top: NodeId) -> Vec<VisualLine> {
    Layout::below(tree, top).laid.lines
}

struct Layout<'tree> {
    tree: &'tree Tree,
    laid: LaidOut,
    open: Inline,
    images: Vec<VisualLine>,
    /// The open blocks, outermost first.
    blocks: Vec<NodeId>,
    menus: usize,
    verbatim: usize,
}

impl<'tree> Layout<'tree> {
    fn below(tree: &'tree Tree, top: NodeId) -> Self {
        let mut layout = Self {
            tree,
            laid: LaidOut::default(),
            open: Inline::default(),
            images: Vec::new(),
            blocks: vec![top],
            menus: 0,
            verbatim: 0,
        };
        tree.walk(top, |step| match step {
            Step::Enter(node) => layout.enter(node),
            Step::Leave(node) => {
                layout.leave(node);
                true
            }
        });
        layout.end_line();
        layout
    }

    /// Enters `node`; returns true if its children are to be visited.
    fn enter(&mut self, node: NodeId) -> bool {
        let display = element::display(self.tree, node);
        if let Some(file) = framed_file(self.tree, node) {
            self.laid.framed.push(file.to_owned());
        }
        match display {
            Display::Hidden => return false,
            Display::Break | Display::Block => self.end_line(),
            Display::Image => self.add_image(node),
            Display::Inline => {}
        }
        if let Some(Node {
            content: tree::Content::Text(text),
            line,
            ..
        }) = self.tree.get(node)
        {
            self.add_text(text, *line);
            return false;
        }
        self.add_anchors(node);
        let name = self.tree.name(node);
        if name == "table"
            && let Some(table) = rows(self.tree, node, lines_below)
        {
            let number = table.lines.first().map(|line| line.line.number);
            self.laid
                .overlaps
                .extend(number.filter(|_| table.is_repaired));
            self.laid.lines.extend(table.lines);
            return false;
        }
        if let Some(href) = address::href(self.tree, node) {
            self.open.open_link(node, href);
        }
        if is_strong(self.tree, node) {
            self.open.open_strong();
        }
        self.menus += usize::from(element::is_menu(self.tree, node));
        self.verbatim += usize::from(element::keeps_line_ends(name));
        if display == Display::Block {
            self.blocks.push(node);
        }
        true
    }

    fn leave(&mut self, node: NodeId) {
        let display = element::display(self.tree, node);
        let name = self.tree.name(node);
        let is_table_of_data = name == "table" && self.blocks.last() != Some(&node);
        if display == Display::Hidden || is_table_of_data {
            return;
        }
        if display == Display::Block {
            self.end_line();
            self.blocks.pop();
        }
        self.open.close_link(node);
        if is_strong(self.tree, node) {
            self.open.close_strong();
        }
        let less = |count: usize, is_so: bool| count.saturating_sub(usize::from(is_so));
        self.menus = less(self.menus, element::is_menu(self.tree, node));
        self.verbatim = less(self.verbatim, element::keeps_line_ends(name));
    }

    fn add_text(&mut self, text: &str, mut number: u32) {
        let mut ends = paragraph_ends(text).into_iter().peekable();
        for (byte, character) in text.char_indices() {
            let is_line_end = character == '\n';
            number = number.saturating_add(u32::from(is_line_end));
            let ends_paragraph = is_line_end && ends.next_if_eq(&byte).is_some();
            if ends_paragraph || is_line_end && self.verbatim > 0 {
                self.end_line();
            } else if character.is_ascii_whitespace() {
                self.open.add_whitespace(is_line_end);
            } else {
                self.open.add(character, number);
            }
        }
    }

    /// Puts an image below the open line.
    fn add_image(&mut self, node: NodeId) {
        let image = image(self.tree, node, self.open.href()).filter(|_| self.menus == 0);
        let alternative = alternative(self.tree, node);
        if image.is_none() && alternative.is_empty() {
            return;
        }
        let number = self.tree.get(node).map_or(1, |node| node.line.max(1));
        self.images.push(VisualLine {
            line: Line::with_sign(alternative.into(), number, 1, Sign::None),
            content: Content::Image,
            block: self.block(),
            image: image.map(Box::new),
        });
    }

    fn add_anchors(&mut self, node: NodeId) {
        let order = u32::try_from(self.laid.lines.len()).unwrap_or(u32::MAX);
        let is_link = element::is_link(self.tree.name(node));
        let name = self.tree.attribute(node, "name").filter(|_| is_link);
        let names = self.tree.attribute(node, "id").into_iter().chain(name);
        self.laid
            .anchors
            .extend(names.map(|name| (name.into(), order)));
    }

    fn block(&self) -> NodeId {
        self.blocks.last().copied().unwrap_or(DOCUMENT)
    }

    fn end_line(&mut self) {
        let taken = self.open.take();
        let content = if self.menus > 0 {
            Content::Menu
        } else if taken.has_plain_text {
            Content::Text
        } else {
            Content::Link
        };
        if let Some(line) = Line::of_markup(taken.text, &taken.spans, taken.number) {
            self.add_line(line, content);
        }
        self.laid.lines.append(&mut self.images);
    }

    fn add_line(&mut self, line: Line<'static>, content: Content) {
        let block = self.block();
        if !self.joins_label(&line, block) {
            self.laid.lines.push(VisualLine {
                line,
                content,
                block,
                image: None,
            });
        }
    }

    /// Appends `value` to the previous line if that is its label, in the directly preceding block.
    fn joins_label(&mut self, value: &Line<'_>, block: NodeId) -> bool {
        let is_value_block = matches!(self.tree.name(block), "div" | "dd");
        let label = self
            .laid
            .lines
            .last_mut()
            .filter(|line| line.content != Content::Image);
        let Some(label) = label.filter(|_| is_value_block) else {
            return false;
        };
        let joins = open_key(fields(label.line.text()).as_deref()).is_some()
            && value.facts.length() <= LONGEST_VALUE_CHARS
            && fields(value.text()).is_none()
            && element_before(self.tree, block) == Some(label.block);
        if joins {
            label.line.push(" ");
            label.line.append(value);
            label.line.read_again();
        }
        joins
    }
}

/// Returns true for elements with strong emphasis, by their name or their own style.
fn is_strong(tree: &Tree, node: NodeId) -> bool {
    let name = tree.name(node);
    let has_weight = |style: &str| {
        let weight = style
            .split_once("font-weight:")
            .map(|(_, weight)| weight.trim_start());
        weight.is_some_and(|weight| {
            STRONG_WEIGHTS
                .iter()
                .any(|strong| weight.starts_with(strong))
        })
    };
    name == STRONG || name == "span" && tree.attribute(node, "style").is_some_and(has_weight)
}

/// The weights of fonts that are bold: the word, and the numbers from 600 on.
const STRONG_WEIGHTS: &[&str] = &["bold", "600", "700", "800", "900"];

fn element_before(tree: &Tree, block: NodeId) -> Option<NodeId> {
    let before = |node: NodeId| tree.get(node)?.previous;
    let mut before = std::iter::successors(before(block), |&node| before(node));
    before.find(|&node| !tree.name(node).is_empty())
}

#[cfg(test)]
mod tests {
    use super::{VisualLine, lay_out};
    use crate::input::html::builder::build;
    use crate::line::span::Span;

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let lines = lay_out(&build(page), page).lines;
        let texts: Vec<&str> = lines.iter().map(|line| line.line.text()).collect();
        assert_eq!(texts, expected, "{page}");
    }

    #[test]
    fn lays_out_one_line_per_block() {
        check("<p>甲<b>乙</b>丙<p>丁", &["甲乙丙", "丁"]);
        check("<div>甲<div>乙</div>丙</div>", &["甲", "乙", "丙"]);
        check("甲<br>乙<br/><br>丙", &["甲", "乙", "丙"]);
        check("<pre>甲\n 乙</pre>", &["甲", "乙"]);
        check("<li>甲<li>乙", &["甲", "乙"]);
    }

    #[test]
    fn gives_lines_their_places_in_the_file() {
        let page = "甲\n<p>\n 乙\n丙</p>\n<p>丁</p> <p>&lt;戊</p><p>己\n</p>";
        let lines = lay_out(&build(page), page).lines;
        let places: Vec<(u32, u32)> = lines
            .iter()
            .map(|line| (line.line.number, line.line.column))
            .collect();
        assert_eq!(places, [(1, 1), (3, 2), (5, 4), (5, 1), (5, 25)]);
    }

    #[test]
    fn collapses_whitespace() {
        check(
            "<p>\n\t甲\n乙 \n a\n b&nbsp;&nbsp;c&emsp;丙&lt;&copy;",
            &["甲乙 a b\u{a0}\u{a0}c\u{2003}丙<©"],
        );
    }

    #[test]
    fn puts_images_after_the_line() {
        check(
            "<p>甲<img src=a.png alt='图 一'>乙<p><img src=b.png alt=''><p>丙",
            &["甲乙", "图 一", "", "丙"],
        );
    }

    #[test]
    fn keeps_links_and_emphasis_over_line_ends() {
        let page = "<p>见<a href=x>甲 <b>乙<br> 丙</b></a>丁<a name=y>戊<a href=z>己<a href=z>庚";
        let lines = lay_out(&build(page), page).lines;
        let spans = lines.iter().flat_map(|VisualLine { line, .. }| {
            let text =
                |span: &Span| &line.text()[span.start_bytes as usize..span.end_bytes as usize];
            line.spans()
                .iter()
                .map(move |span| (text(span).to_owned(), span.is_link()))
        });
        let spans: Vec<(String, bool)> = spans.collect();
        let spans: Vec<(&str, bool)> = spans
            .iter()
            .map(|(text, link)| (text.as_str(), *link))
            .collect();
        let expected = [
            ("甲 乙", true),
            ("乙", false),
            ("丙", false),
            ("丙", true),
            ("己庚", true),
        ];
        assert_eq!(spans, expected);
    }

    #[test]
    fn joins_labels_with_their_values() {
        check(
            "<div>索引号：</div> <div>11/2</div><div>分类：</div><div></div><div>文号：</div>",
            &["索引号： 11/2", "分类：", "文号："],
        );
        check("<dl><dt>文号：<dd>某〔1〕号</dl>", &["文号： 某〔1〕号"]);
    }

    #[test]
    fn skips_hidden_elements() {
        for hidden in [
            "<script>document.write('<p>坏</p>')</script>",
            "<style>p{}</style>",
            "<template><p>坏</template>",
            "<!-- 坏 -->",
            "<p hidden>坏</p>",
            "<div style='display: none'><p>坏</p></div>",
            "<noscript>坏</noscript>",
            "<svg onload=alert(1)><script>坏</script><title>坏</title></svg>",
            "<iframe srcdoc='<p>坏'></iframe>",
            "<textarea hidden></textarea><p style=visibility:hidden>坏",
            "<math><annotation-xml>坏</annotation-xml></math>",
        ] {
            check(&format!("<p>甲</p>{hidden}"), &["甲"]);
        }
    }
}
