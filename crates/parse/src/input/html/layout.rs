//! The layout: converts a page's tree to the visible lines, in page order.
//!
//! ```text
//! line  = text of one block up to <br> or the next block      whitespace collapses, as on the page
//!       | alternative text of an image, after the line with the image
//!       | row of a data table                                  see rows
//!       | label, value                                         two adjacent blocks: 索引号： 1144
//! ```

use crate::input::html::column::find_columns;
use crate::input::html::element::{self, Display};
use crate::input::html::line_ends::paragraph_ends;
use crate::input::html::rows::rows;
use crate::input::html::tree::{self, DOCUMENT, Node, NodeId, Step, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits::LONGEST_VALUE_CHARS;
use crate::line::field::{fields, open_key};
use crate::line::{Line, Sign};
use text::characters::is_han;

/// Returns the lines of `tree`, which was built from `page`.
pub(crate) fn lay_out(tree: &Tree, page: &str) -> Vec<VisualLine> {
    let mut lines = lines_below(tree, DOCUMENT);
    find_columns(&mut lines, page);
    lines
}

/// Returns the lines below `top`, without their columns.
pub(crate) fn lines_below(tree: &Tree, top: NodeId) -> Vec<VisualLine> {
    let mut layout = Layout::new(tree, top);
    tree.walk(top, |step| match step {
        Step::Enter(node) => layout.enter(node),
        Step::Leave(node) => {
            layout.leave(node);
            true
        }
    });
    layout.end_line();
    layout.lines
}

struct Layout<'tree> {
    tree: &'tree Tree,
    lines: Vec<VisualLine>,
    text: String,
    /// The line of the file on which the open line starts.
    number: u32,
    /// Set if whitespace follows the last character of the open line; true if it includes a line end.
    whitespace: Option<bool>,
    has_plain_text: bool,
    images: Vec<String>,
    /// The open blocks, outermost first.
    blocks: Vec<NodeId>,
    links: usize,
    menus: usize,
    verbatim: usize,
}

impl<'tree> Layout<'tree> {
    fn new(tree: &'tree Tree, top: NodeId) -> Self {
        Self {
            tree,
            lines: Vec::new(),
            text: String::new(),
            number: 1,
            whitespace: None,
            has_plain_text: false,
            images: Vec::new(),
            blocks: vec![top],
            links: 0,
            menus: 0,
            verbatim: 0,
        }
    }

    /// Enters `node`; returns true if its children are to be visited.
    fn enter(&mut self, node: NodeId) -> bool {
        let display = element::display(self.tree, node);
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
        let name = self.tree.name(node);
        if name == "table"
            && let Some(rows) = rows(self.tree, node, lines_below)
        {
            self.lines.extend(rows);
            return false;
        }
        self.links += usize::from(element::is_link(name));
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
        let less = |count: usize, is_so: bool| count.saturating_sub(usize::from(is_so));
        self.links = less(self.links, element::is_link(name));
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
                self.whitespace = Some(is_line_end || self.whitespace == Some(true));
            } else {
                self.add_character(character, number);
            }
        }
    }

    fn add_character(&mut self, character: char, number: u32) {
        let whitespace = self.whitespace.take();
        match self.text.chars().next_back() {
            None => self.number = number,
            // Browsers remove a line end between two Chinese characters.
            Some(last) if whitespace == Some(true) && is_wide(last) && is_wide(character) => {}
            Some(_) if whitespace.is_some() => self.text.push(' '),
            Some(_) => {}
        }
        self.text.push(character);
        self.has_plain_text |= self.links == 0 && !character.is_whitespace();
    }

    fn add_image(&mut self, node: NodeId) {
        let alternative = self.tree.attribute(node, "alt").unwrap_or("");
        let words: Vec<&str> = alternative.split_ascii_whitespace().collect();
        let alternative = words.join(" ");
        if !alternative.trim().is_empty() {
            self.images.push(alternative);
        }
    }

    fn end_line(&mut self) {
        self.whitespace = None;
        let text = std::mem::take(&mut self.text);
        let has_plain_text = std::mem::take(&mut self.has_plain_text);
        let content = if self.menus > 0 {
            Content::Menu
        } else if has_plain_text {
            Content::Text
        } else {
            Content::Link
        };
        self.add_line(text, content);
        for image in std::mem::take(&mut self.images) {
            self.add_line(image, Content::Image);
        }
    }

    fn add_line(&mut self, raw: String, content: Content) {
        let block = self.blocks.last().copied().unwrap_or(DOCUMENT);
        let Some(mut line) = Line::trimmed(raw.into(), self.number, 1) else {
            return;
        };
        if self.joins_label(&line, block) {
            return;
        }
        line.column = 1;
        line.sign = if content == Content::Image {
            Sign::Image
        } else {
            Sign::None
        };
        self.lines.push(VisualLine {
            line,
            content,
            block,
        });
    }

    /// Appends `value` to the previous line if that is its label, in the directly preceding block.
    fn joins_label(&mut self, value: &Line<'_>, block: NodeId) -> bool {
        let is_value_block = matches!(self.tree.name(block), "div" | "dd");
        let Some(label) = self.lines.last_mut().filter(|_| is_value_block) else {
            return false;
        };
        let joins = open_key(fields(label.line.text()).as_deref()).is_some()
            && value.facts.length() <= LONGEST_VALUE_CHARS
            && fields(value.text()).is_none()
            && element_before(self.tree, block) == Some(label.block);
        if joins {
            label.line.push(" ");
            label.line.push(value.text());
            label.line.read_again();
        }
        joins
    }
}

fn element_before(tree: &Tree, block: NodeId) -> Option<NodeId> {
    let before = |node: NodeId| tree.get(node)?.previous;
    let mut before = std::iter::successors(before(block), |&node| before(node));
    before.find(|&node| !tree.name(node).is_empty())
}

/// Returns true for characters of Chinese width, which no space separates from the next.
fn is_wide(character: char) -> bool {
    is_han(character)
        || matches!(character, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
        || matches!(character, '“' | '”' | '‘' | '’' | '…' | '—')
}

#[cfg(test)]
mod tests {
    use super::lay_out;
    use crate::input::html::builder::build;

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let lines = lay_out(&build(page), page);
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
        let lines = lay_out(&build(page), page);
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
    fn puts_alternative_text_after_the_line() {
        check(
            "<p>甲<img alt='图 一'>乙<p><img src=x alt=''>",
            &["甲乙", "图 一"],
        );
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
