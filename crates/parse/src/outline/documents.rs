//! The documents of a page: a notice and the plan that it issues, or the same report of several offices.
//!
//! ```text
//! page     = document { title document }
//! title    = short line without mark or stop that ends with the name of a kind of document, or that stands above
//!            in 《》: directly below a signature with its date, or below the label of an attachment whose text has
//!            headings numbered from 一; prose is below it
//!          | such a line that stands above in 《》, and numbering begins anew below it
//!          | line that ends as the page's title does, from the sixth last character on at least, where numbering
//!            restarts below it after headings above it
//! ```
//!
//! Without this evidence a page has one document: attached lists and cited titles are part of it.

use std::collections::BTreeSet;

use crate::findings::Findings;
use crate::line::date::parse_date;
use crate::line::mark::Numbering;
use crate::line::opening::names_attachment;
use crate::line::vocabulary::DOCUMENTS;
use crate::line::{Line, Sign};
use crate::outline::closing::signature_start;
use crate::outline::limits::{ALIKE_TITLE_CHARS, LONGEST_TITLE_CHARS, SHORTEST_TITLE_CHARS};
use crate::rule::Rule;
use text::characters::{length_up_to, squeezed};

/// A document of a page.
#[derive(Debug, Default)]
pub(crate) struct Document<'page> {
    /// The line with its title; `None` for the first, whose title is the page's.
    pub(crate) title: Option<Line<'page>>,
    pub(crate) lines: Vec<Line<'page>>,
}

/// Splits the lines of a body, below the page's `title`, into documents; never none.
pub(crate) fn split<'page>(
    lines: Vec<Line<'page>>,
    title: &str,
    findings: &mut Findings,
) -> Vec<Document<'page>> {
    let titles = titles(&lines, title);
    let mut titles = titles.into_iter().peekable();
    let mut documents = vec![Document::default()];
    for (place, line) in lines.into_iter().enumerate() {
        if let Some((_, evidence)) = titles.next_if(|&(title, _)| title == place) {
            findings.decide(&line, Rule::PartTitle, || evidence.to_owned());
            documents.push(Document {
                title: Some(line),
                lines: Vec::new(),
            });
        } else if let Some(document) = documents.last_mut() {
            document.lines.push(line);
        }
    }
    documents
}

/// Returns the places of further titles, in order, each with its evidence.
fn titles(lines: &[Line<'_>], page_title: &str) -> Vec<(usize, &'static str)> {
    if !lines.iter().any(is_titular) {
        return Vec::new();
    }
    let outer = outer_numbers(lines);
    // The last prose from each place on shows that text is below it.
    let last_prose = lines
        .iter()
        .rposition(|line| line.facts.is_prose())
        .unwrap_or(0);
    let page_title = squeezed(page_title);
    let mut titles = Vec::new();
    let mut cited = BTreeSet::new();
    let mut start = 0;
    for (place, line) in lines.iter().enumerate() {
        cited.extend(cited_titles(line.text()));
        if !is_titular(line) || place >= last_prose || place < start + 2 {
            continue;
        }
        let is_cited = cited.contains(&squeezed(line.text()));
        let is_worded = is_cited || names_kind(line.text());
        let above = lines.get(place - 1);
        let begins_numbers = || next_outer(&outer, place).is_some_and(|&(_, ordinal)| ordinal == 1);
        let evidence = if is_worded && is_signed(lines, start, place) {
            Some("below a signature")
        } else if is_cited && begins_numbers() {
            Some("cited above, and numbered anew")
        } else if is_worded && above.is_some_and(names_attachment) && begins_numbers() {
            Some("below the label of an attachment, with headings")
        } else if is_worded
            && is_alike(line.text(), &page_title)
            && begins_numbers()
            && next_outer(&outer, start).is_some_and(|&(other, _)| other < place)
        {
            Some("ends as the title of the page")
        } else {
            None
        };
        if let Some(evidence) = evidence {
            titles.push((place, evidence));
            start = place + 1;
        }
    }
    titles
}

/// Returns the places of lines with numbers of the outer styles, with their ordinals.
fn outer_numbers(lines: &[Line<'_>]) -> Vec<(usize, u32)> {
    let number = |(place, line): (usize, &Line<'_>)| {
        let mark = line
            .facts
            .mark
            .filter(|mark| mark.numbering <= Numbering::Han)?;
        Some((place, mark.ordinal))
    };
    lines.iter().enumerate().filter_map(number).collect()
}

fn next_outer(outer: &[(usize, u32)], place: usize) -> Option<&(usize, u32)> {
    outer.get(outer.partition_point(|&(other, _)| other < place))
}

fn is_titular(line: &Line<'_>) -> bool {
    let length = line.facts.length();
    (SHORTEST_TITLE_CHARS..=LONGEST_TITLE_CHARS).contains(&length)
        && line.sign == Sign::None
        && line.facts.mark.is_none()
        && !line.facts.begins_with_dash
        && !line.facts.ends_sentence
        && !line.text().starts_with("附")
        && !line.text().contains(['，', '：', ':', '；'])
}

/// Returns true if `text` ends with the name of a kind of document, apart from a note in brackets such as （试行）.
fn names_kind(text: &str) -> bool {
    let open = text.strip_suffix(['）', ')']);
    let bare = open
        .and_then(|open| open.rsplit_once(['（', '(']))
        .map_or(text, |(bare, _)| bare);
    DOCUMENTS.iter().any(|kind| bare.trim_end().ends_with(kind))
}

/// Returns the titles in 《》 in `text` that are short enough for a line, squeezed.
fn cited_titles(text: &str) -> impl Iterator<Item = String> {
    let pieces = text.split('《').skip(1);
    let titles = pieces.filter_map(|piece| Some(piece.split_once('》')?.0));
    titles
        .filter(|title| length_up_to(title, LONGEST_TITLE_CHARS + 1) <= LONGEST_TITLE_CHARS)
        .map(squeezed)
}

/// Returns true if a signature with a date ends at `place`, below the start of its document.
fn is_signed(lines: &[Line<'_>], start: usize, place: usize) -> bool {
    let first = signature_start(lines, start, place);
    let has_date = |line: &Line<'_>| {
        let last = line.text().rsplit(char::is_whitespace).next();
        parse_date(line.text())
            .or_else(|| parse_date(last?))
            .is_some()
    };
    lines
        .get(first..place)
        .is_some_and(|signature| signature.iter().any(has_date))
}

/// Returns true if `text` ends as `title`, which is squeezed, and differs from it.
fn is_alike(text: &str, title: &str) -> bool {
    let text = squeezed(text);
    let pairs = text.chars().rev().zip(title.chars().rev());
    let common = pairs.take_while(|(one, other)| one == other).count();
    common >= ALIKE_TITLE_CHARS && text != title
}
