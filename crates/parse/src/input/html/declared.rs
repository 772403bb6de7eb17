//! Declarations: the title, date and publisher that markup states without showing them.
//!
//! ```text
//! declaration = <meta name content> | <title> | labelled text | assignment
//! labelled    = element with the name of a field in an attribute, and its value as text     <td data-label="发布机构">
//!             | element with a word for a date in its class or id, and a date as text        <i id="pubDate">
//! assignment  = name (":" | "=") quoted date, in a script; the name says that it publishes   var pubDate = "2026-01-02"
//! ```
//!
//! Sites of the government must have ten tags (政府网站发展指引, 国办发〔2017〕47号), of which these are read: `SiteName` and
//! `ColumnName`, which all pages have, `ArticleTitle`, `PubDate` and `ContentSource`, which pages with a text have. Keywords,
//! descriptions and authors are not read: many templates have one value for all pages.

use html5ever::tendril::StrTendril;

use crate::input::html::element::{self, is_portal};
use crate::input::html::names::{DATE_WORDS, GENERATION, LABEL_ATTRIBUTES, PUBLISHING_WORDS};
use crate::input::html::tree::{Content, DOCUMENT, NodeId, Step, Tree};
use crate::input::limits::{
    LONGEST_DATE_CHARS, LONGEST_TITLE_CHARS, LONGEST_VALUE_CHARS, MOST_DECLARED,
};
use crate::input::page::{Declared, DeclaredField, Statement};
use crate::line::date::parse_date_prefix;
use crate::line::key::{Key, key_at};
use text::characters::{length_up_to, prefix};

/// Returns the declarations of a page.
pub(crate) fn declared(tree: &Tree) -> Declared {
    let mut declared = Declared::default();
    let mut generated = Vec::new();
    tree.walk(DOCUMENT, |step| {
        let Step::Enter(node) = step else { return true };
        match tree.name(node) {
            "" | "style" => {}
            "meta" => read_meta(tree, node, &mut declared, &mut generated),
            "title" if declared.page_title.is_none() => {
                let text = texts(tree, node).next();
                declared.page_title = text.map(|(text, _)| without_tags(text.trim()));
            }
            "script" => {
                let text = texts(tree, node).next();
                let date = text.and_then(|(text, number)| assigned_date(text, number));
                declared.fields.extend(date);
            }
            _ if declared.fields.len() < MOST_DECLARED => {
                declared.fields.extend(labelled(tree, node));
            }
            _ => {}
        }
        true
    });
    // The template wrote the time at which it made the page.
    let is_generated = |field: &DeclaredField| generated.contains(&field.value);
    declared
        .fields
        .retain(|field| field.by != Statement::Meta || !is_generated(field));
    declared
}

fn read_meta(tree: &Tree, node: NodeId, declared: &mut Declared, generated: &mut Vec<String>) {
    let names = ["name", "property", "itemprop"];
    let name = names.iter().find_map(|name| tree.attribute(node, name));
    let (Some(name), Some(content)) = (name, tree.attribute(node, "content")) else {
        return;
    };
    let content = content.trim();
    if content.is_empty() {
        return;
    }
    let keep = |slot: &mut Option<String>| {
        slot.get_or_insert_with(|| without_tags(content));
    };
    if let Some((_, time)) = content.split_once(GENERATION) {
        generated.push(time.trim_start_matches([':', '：', ' ']).to_owned());
    }
    let mut field = |key| {
        declared.fields.push(DeclaredField {
            key,
            value: content.to_owned(),
            number: 1,
            by: Statement::Meta,
        });
    };
    match &*name.trim().to_ascii_lowercase() {
        "articletitle" => keep(&mut declared.title),
        "sitename" => keep(&mut declared.site),
        "columnname" => keep(&mut declared.column),
        "pubdate" | "article:published_time" | "datepublished" => field(Key::PublishedOn),
        "contentsource" => field(Key::Source),
        _ => {}
    }
}

/// Returns the field that the attributes of `node` name, with the element's text as its value.
fn labelled(tree: &Tree, node: NodeId) -> Option<DeclaredField> {
    let label = |name: &&str| {
        let label = tree
            .attribute(node, name)?
            .trim_end_matches([':', '：', ' ']);
        let (key, length) = key_at(label)?;
        (length == label.len()).then_some(key)
    };
    if let Some(key) = LABEL_ATTRIBUTES.iter().find_map(label) {
        let (value, number) = short_text(tree, node)?;
        return (key_at(&value).is_none() && !value.is_empty()).then_some(DeclaredField {
            key,
            value,
            number,
            by: Statement::Label,
        });
    }
    let words = || element::words(tree, node);
    if !words().any(|word| {
        DATE_WORDS
            .iter()
            .any(|date| element::starts_with(word, date))
    }) {
        return None;
    }
    let (value, number) = short_text(tree, node)?;
    parse_date_prefix(&value)?;
    (!is_of_link(tree, node)).then_some(DeclaredField {
        key: Key::PublishedOn,
        value,
        number,
        by: Statement::Label,
    })
}

/// Returns true for the date of another page: in a menu, or beside a link.
fn is_of_link(tree: &Tree, node: NodeId) -> bool {
    let is_link = |node: NodeId| element::is_link(tree.name(node));
    let before = std::iter::successors(Some(node), |&node| tree.get(node)?.previous);
    let after = std::iter::successors(Some(node), |&node| tree.get(node)?.next);
    let beside = before.take(SIBLINGS).chain(after.take(SIBLINGS));
    let mut around = tree.with_ancestors(node);
    beside.into_iter().any(is_link) || around.any(|node| is_link(node) || is_portal(tree, node))
}

/// A date and the link that it belongs to have a text and an icon between them at most.
const SIBLINGS: usize = 4;

/// Returns the publication date that a script assigns to a variable or property whose name says so.
fn assigned_date(script: &str, number: u32) -> Option<DeclaredField> {
    let quotes = script.match_indices(['"', '\'']);
    let mut dates = quotes.filter_map(|(start, quote)| {
        let rest = script.get(start + quote.len()..)?;
        if !rest.starts_with(|character: char| character.is_ascii_digit()) {
            return None;
        }
        let value = rest.get(..rest.find(quote)?)?;
        let is_short = length_up_to(value, LONGEST_DATE_CHARS) < LONGEST_DATE_CHARS;
        let before = script.get(..start)?.trim_end();
        let name = before.strip_suffix(['=', ':'])?.trim_end();
        let name = name.trim_end_matches(['"', '\'']);
        let name = name
            .rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .next()?;
        let name = name.to_ascii_lowercase();
        let says_so = PUBLISHING_WORDS.iter().any(|word| name.contains(word))
            && DATE_WORDS.iter().any(|word| name.contains(word));
        (is_short && says_so && parse_date_prefix(value).is_some()).then(|| value.to_owned())
    });
    let value = dates.next()?;
    Some(DeclaredField {
        key: Key::PublishedOn,
        value,
        number,
        by: Statement::Script,
    })
}

/// Returns the text directly in `node` if it is a value.
fn short_text(tree: &Tree, node: NodeId) -> Option<(String, u32)> {
    let (text, number) = texts(tree, node).find(|(text, _)| !text.trim().is_empty())?;
    let text = text.trim();
    let is_short = length_up_to(text, LONGEST_VALUE_CHARS + 1) <= LONGEST_VALUE_CHARS;
    is_short.then(|| (text.to_owned(), number))
}

fn texts(tree: &Tree, node: NodeId) -> impl Iterator<Item = (&StrTendril, u32)> {
    let children = std::iter::successors(tree.first_child(node), |&node| tree.get(node)?.next);
    children.filter_map(|child| match tree.get(child)? {
        node if let Content::Text(text) = &node.content => Some((text, node.line)),
        _ => None,
    })
}

/// Removes tags, which templates put into titles, where they are no tags.
fn without_tags(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = prefix(text, LONGEST_TITLE_CHARS);
    while let Some((before, tag)) = rest.split_once('<') {
        kept.push_str(before);
        match tag.split_once('>') {
            Some((name, after))
                if name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') =>
            {
                rest = after;
            }
            _ => {
                kept.push('<');
                rest = tag;
            }
        }
    }
    kept + rest
}
