//! Attachments: lines that consist of links to files, at the end of a text or under 附件.
//!
//! ```text
//! attachment line = [附件 [number] [:]] [mark] link to a file { link to a file }      with little else than the links
//! label           = 附件： | 附件下载： | 相关附件 alone, directly above such a line
//! attached        = below a label, or begins with 附件
//!                 | nothing but attachments, links, short lines without number below it to the end of the text
//! ```
//!
//! The name of an attachment is all of its line's text up to the next link, so that no character is lost. A file shown
//! in a frame of the page has the page's title as its name.

use document::Attachment;

use crate::input::html::article::Part;
use crate::input::html::file::names_file;
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits::LONGEST_ATTACHMENT_REST_CHARS;
use crate::line::mark::read_mark;
use crate::line::span::{Refusal, SpanKind};
use crate::line::vocabulary::ATTACHMENT_LABELS;
use crate::line::{Line, Sign};
use text::characters::squeezed;

/// The role of a line among attachments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Role {
    #[default]
    None,
    /// All of it is one attachment or several.
    Attached,
    /// It is the label above attachments.
    Label,
}

/// Finds the attachments among `lines`, of which those in the text count.
pub(crate) fn attachments(lines: &[VisualLine], parts: &[Part]) -> Vec<Role> {
    let is_candidate: Vec<bool> = lines
        .iter()
        .zip(parts)
        .map(|(line, part)| is_near(*part) && is_attachment_line(line))
        .collect();
    let mut roles = vec![Role::None; lines.len()];
    let mut is_end = true;
    for (place, line) in lines.iter().enumerate().rev() {
        if is_candidate.get(place) == Some(&true) {
            let is_text = parts.get(place) == Some(&Part::Text);
            if is_end
                && is_text
                && let Some(role) = roles.get_mut(place)
            {
                *role = Role::Attached;
            }
        } else if parts.get(place) == Some(&Part::Text) && ends_attachments(line) {
            is_end = false;
        }
    }
    let mut label: Option<usize> = None;
    for (place, line) in lines.iter().enumerate() {
        let is_attached = roles.get(place) == Some(&Role::Attached);
        if is_candidate.get(place) == Some(&true) {
            let is_listed = label.is_some() || line.line.text().starts_with("附件");
            if (is_listed || is_attached)
                && let Some(role) = roles.get_mut(place)
            {
                *role = Role::Attached;
            }
            if is_listed && let Some(role) = label.and_then(|label| roles.get_mut(label)) {
                *role = Role::Label;
            }
            label = label.or(is_listed.then_some(usize::MAX));
        } else if line.content != Content::Image {
            let is_label =
                parts.get(place).is_some_and(|part| is_near(*part)) && is_label(&line.line);
            label = is_label.then_some(place);
        }
    }
    roles
}

/// Returns the attachments of a line that consists of them.
pub(crate) fn attached(line: &Line<'_>) -> Vec<Attachment> {
    let links: Vec<(usize, &str)> = files(line).collect();
    let starts = links.iter().skip(1).map(|(start, _)| *start);
    let ends: Vec<usize> = starts.chain([line.text().len()]).collect();
    let mut start = 0;
    let named = links.iter().zip(ends).filter_map(|(&(_, href), end)| {
        let name = line.text().get(start..end)?.trim();
        start = end;
        Some(Attachment {
            name: name.to_owned(),
            href: href.to_owned(),
        })
    });
    named.collect()
}

const fn is_near(part: Part) -> bool {
    matches!(part, Part::Text | Part::Tail)
}

/// The links to files of a line, each with its start in bytes.
fn files<'line>(line: &'line Line<'_>) -> impl Iterator<Item = (usize, &'line str)> {
    line.spans().iter().filter_map(|span| match &span.kind {
        SpanKind::Link(href) | SpanKind::Refused(Refusal::Relative, href) if names_file(href) => {
            Some((span.start_bytes as usize, &**href))
        }
        _ => None,
    })
}

fn is_attachment_line(VisualLine { line, content, .. }: &VisualLine) -> bool {
    let is_row = matches!(line.sign, Sign::Row { .. });
    if is_row || !matches!(content, Content::Text | Content::Link) || files(line).next().is_none() {
        return false;
    }
    let text = line.text();
    let mut rest = String::new();
    let mut end = 0;
    for span in line.spans() {
        if matches!(span.kind, SpanKind::Link(_) | SpanKind::Refused(..)) {
            rest.push_str(text.get(end..span.start_bytes as usize).unwrap_or_default());
            end = span.end_bytes as usize;
        }
    }
    rest.push_str(text.get(end..).unwrap_or_default());
    let rest = rest.trim();
    let rest = ATTACHMENT_LABELS
        .iter()
        .find_map(|label| rest.strip_prefix(label))
        .unwrap_or(rest);
    rest.chars().filter(|one| one.is_alphanumeric()).count() <= LONGEST_ATTACHMENT_REST_CHARS
}

fn is_label(line: &Line<'_>) -> bool {
    ATTACHMENT_LABELS.contains(&squeezed(line.text()).trim_end_matches(':'))
}

/// Returns true for a line below which the text goes on: prose, a row, or a numbered line.
fn ends_attachments(VisualLine { line, content, .. }: &VisualLine) -> bool {
    let is_row = matches!(line.sign, Sign::Row { .. });
    *content == Content::Text
        && (is_row || line.facts.is_prose() || read_mark(line.text()).is_some())
}
