//! Refusals: pages that a portal sent in place of a document.
//!
//! ```text
//! refused = page with a few sentences at most, whose title or lines say that it is a check, a login or an error
//!         | page without a sentence, with a field for a password                       login
//!         | … with a script that checks for robots and then fills the page in
//!         | … with frames, which are pages of their own
//! ```
//!
//! A page with pictures or files is a document even without a sentence, and so is one whose markup declares a title.

use crate::error::{NoDocument, ParseError};
use crate::input::html::names::{CHECK_SCRIPTS, FRAMES, NOTICES};
use crate::input::html::objects::names_file;
use crate::input::html::regions::Chosen;
use crate::input::html::tree::{Content, DOCUMENT, NodeId, Step, Tree};
use crate::input::html::visual::{Content as Line, VisualLine};
use crate::input::limits::{
    LONGEST_NOTICE_CHARS, MOST_NOTICE_LINES, MOST_NOTICE_POINTS, SHORTEST_WORDS_BYTES,
};
use crate::input::page::Declared;
use crate::line::opening::is_like_title;
use crate::problem::quoted;
use text::characters::squeezed;

/// Returns why a page is no document; `chosen` is the region that is most likely text.
pub(crate) fn refusal(
    tree: &Tree,
    lines: &[VisualLine],
    declared: &Declared,
    chosen: Option<&Chosen>,
) -> Option<ParseError> {
    let points = chosen.map_or(0, |chosen| chosen.points);
    let has_objects = chosen.is_some_and(|chosen| chosen.has_objects);
    if declared.title.is_some() || points > MOST_NOTICE_POINTS && !has_objects {
        return None;
    }
    let title = declared.page_title.as_deref().into_iter();
    if has_objects {
        return says(title).map(|(reason, found)| ParseError::no_document(reason, quoted(&found)));
    }
    let plain = lines.iter().filter(|line| line.content == Line::Text);
    let is_bare = plain.count() <= MOST_NOTICE_LINES && points == 0;
    let found = Found::of(tree);
    let texts = title.chain(lines.iter().map(|line| line.line.text()));
    let by_elements = [
        (NoDocument::Login, found.password),
        (NoDocument::RobotCheck, found.check),
        (NoDocument::Frames, found.frame),
    ];
    let by_elements = by_elements
        .into_iter()
        .filter_map(|(reason, found)| Some((reason, found?)));
    let (reason, found) =
        says(texts).or_else(|| by_elements.into_iter().next().filter(|_| is_bare))?;
    Some(ParseError::no_document(reason, quoted(&found)))
}

/// Returns the first text that says what the page is in place of a document.
fn says<'page>(texts: impl Iterator<Item = &'page str>) -> Option<(NoDocument, String)> {
    let short = texts.filter(|text| text.chars().nth(LONGEST_NOTICE_CHARS).is_none());
    let notice = |text: &'page str| {
        let folded = squeezed(text).to_ascii_lowercase();
        let says = |words: &&str| {
            folded == **words || words.len() >= SHORTEST_WORDS_BYTES && folded.contains(*words)
        };
        let row = NOTICES.iter().find(|(_, words)| words.iter().any(says))?;
        Some((row.0, text.trim().to_owned()))
    };
    short.filter(|text| !is_like_title(text)).find_map(notice)
}

/// The elements of a page that are no text.
#[derive(Default)]
struct Found {
    password: Option<String>,
    check: Option<String>,
    frame: Option<String>,
}

impl Found {
    fn of(tree: &Tree) -> Self {
        let mut found = Self::default();
        tree.walk(DOCUMENT, |step| {
            if let Step::Enter(node) = step {
                found.add(tree, node);
            }
            true
        });
        found
    }

    fn add(&mut self, tree: &Tree, node: NodeId) {
        match tree.name(node) {
            "input" => {
                let kind = tree.attribute(node, "type").unwrap_or("");
                if kind.eq_ignore_ascii_case("password") {
                    self.password = Some("password field".to_owned());
                }
            }
            "script" => {
                let text = tree.first_child(node).and_then(|text| tree.get(text));
                if let Some(Content::Text(text)) = text.map(|text| &text.content) {
                    let check = CHECK_SCRIPTS.iter().find(|words| text.contains(**words));
                    self.check = self.check.take().or(check.map(|words| (*words).to_owned()));
                }
            }
            name if FRAMES.contains(&name) && !names_file(tree, node, "src") => {
                let address = tree.attribute(node, "src").unwrap_or("a frame");
                self.frame.get_or_insert_with(|| address.to_owned());
            }
            _ => {}
        }
    }
}
