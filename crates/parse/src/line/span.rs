//! Spans: the ranges of a line's text that markup sets apart, kept through every cut and join.
//!
//! Offsets are in bytes of the line's text while the line is read, and in characters in the report.

use std::rc::Rc;

use document::{CharRange, Link, Rare};

/// A range of a line's text that markup sets apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start_bytes: u32,
    pub(crate) end_bytes: u32,
    pub(crate) kind: SpanKind,
}

/// The reason why a range is set apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SpanKind {
    /// A link to this address.
    Link(Rc<str>),
    /// A link that cannot be followed, and stays text; with its address as written.
    Refused(Refusal, Rc<str>),
    /// Strong emphasis.
    Strong,
    /// A cell of a row that is a header or takes several columns or rows; other cells have no span.
    Cell {
        is_header: bool,
        colspan: u16,
        rowspan: u16,
    },
}

/// The reason why a link cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is relative to an address that the page does not give.
    Relative,
    /// It runs a script, or opens what no browser opens from a page.
    Scheme,
}

impl Span {
    pub(crate) fn new(start_bytes: usize, end_bytes: usize, kind: SpanKind) -> Self {
        Self {
            start_bytes: offset(start_bytes),
            end_bytes: offset(end_bytes),
            kind,
        }
    }

    pub(crate) fn is_link(&self) -> bool {
        matches!(self.kind, SpanKind::Link(_))
    }
}

/// Returns the parts of `spans` between two offsets of their text, relative to the first.
pub(crate) fn within(spans: &[Span], start_bytes: usize, end_bytes: usize) -> Rare<Span> {
    let (start, end) = (offset(start_bytes), offset(end_bytes));
    let part = |span: &Span| {
        let from = span.start_bytes.max(start);
        let to = span.end_bytes.min(end);
        (from < to).then(|| Span {
            start_bytes: from - start,
            end_bytes: to - start,
            kind: span.kind.clone(),
        })
    };
    spans.iter().filter_map(part).collect()
}

/// Appends the spans of a text that is appended at `at_bytes`; spans of one kind that touch become one.
pub(crate) fn append(
    spans: &mut Rare<Span>,
    added: impl IntoIterator<Item = Span>,
    at_bytes: usize,
) {
    for mut span in added {
        span.start_bytes = span.start_bytes.saturating_add(offset(at_bytes));
        span.end_bytes = span.end_bytes.saturating_add(offset(at_bytes));
        let mut last = spans.iter_mut().rev().take(2);
        match last.find(|last| last.end_bytes == span.start_bytes && last.kind == span.kind) {
            Some(last) => last.end_bytes = span.end_bytes,
            None => spans.push(span),
        }
    }
}

/// Returns the links among `spans` of `text`, in characters, without blanks at their ends.
pub(crate) fn links(spans: &[Span], text: &str) -> Rare<Link> {
    let link = |(range, kind): (CharRange, &SpanKind)| match kind {
        SpanKind::Link(href) => Some(Link {
            start: range.start,
            end: range.end,
            href: (**href).to_owned(),
        }),
        SpanKind::Refused(..) | SpanKind::Strong | SpanKind::Cell { .. } => None,
    };
    in_characters(spans, text, Span::is_link)
        .filter_map(link)
        .collect()
}

/// Returns the emphasized ranges among `spans` of `text`, in characters; none if all of the text is emphasized.
///
/// Emphasis within the `lead` is left out, since a lead is set off by itself.
pub(crate) fn strong(spans: &[Span], text: &str, lead: Option<CharRange>) -> Rare<CharRange> {
    let is_strong = |span: &Span| span.kind == SpanKind::Strong;
    let lead_end = lead.map_or(0, |lead| lead.end);
    let ranges = in_characters(spans, text, is_strong).map(|(range, _)| CharRange {
        start: range.start.max(lead_end),
        ..range
    });
    let ranges: Rare<CharRange> = ranges.filter(|range| range.start < range.end).collect();
    let is_outside = |place: u32| {
        ranges
            .iter()
            .all(|range| place < range.start || place >= range.end)
    };
    let plain = || {
        let from = text.chars().zip(0..).skip(lead_end as usize);
        from.filter(|(character, _)| character.is_alphanumeric())
            .any(|(_, place)| is_outside(place))
    };
    if ranges.is_empty() || (ranges.len() <= MOST_WHOLE && !plain()) {
        return Rare::new();
    }
    ranges
}

/// A paragraph with more emphasized ranges than this is not emphasized as a whole: emphasis that touches is one range.
const MOST_WHOLE: usize = 8;

/// Returns the spans that `is_wanted`, in characters and in order, each without blanks at its ends.
fn in_characters<'span>(
    spans: &'span [Span],
    text: &'span str,
    is_wanted: impl Fn(&Span) -> bool + 'span,
) -> impl Iterator<Item = (CharRange, &'span SpanKind)> {
    let (mut passed_bytes, mut passed_chars) = (0, 0);
    let wanted = spans.iter().filter(move |span| is_wanted(span));
    wanted.filter_map(move |span| {
        let inner = text.get(span.start_bytes as usize..span.end_bytes as usize)?;
        let blank_bytes = inner.len() - inner.trim_start().len();
        let start_bytes = span.start_bytes as usize + blank_bytes;
        let between = text.get(passed_bytes..start_bytes)?.chars().count();
        let inner = inner.trim();
        let start = passed_chars + between;
        let end = start + inner.chars().count();
        (passed_bytes, passed_chars) = (start_bytes + inner.len(), end);
        let range = CharRange {
            start: offset(start),
            end: offset(end),
        };
        (start < end).then_some((range, &span.kind))
    })
}

/// Saturating conversion of an offset; no page reaches 4 GB.
fn offset(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Span, SpanKind, append, links, strong, within};
    use document::{CharRange, Rare};

    fn link(start_bytes: usize, end_bytes: usize) -> Span {
        Span::new(start_bytes, end_bytes, SpanKind::Link("a:b".into()))
    }

    #[test]
    fn cuts_and_joins_spans_with_their_text() {
        let text = "见《甲》文";
        let spans: Rare<Span> = [link("见".len(), "见《甲》".len())].into_iter().collect();
        let cut = "见《".len();
        let (mut head, tail) = (within(&spans, 0, cut), within(&spans, cut, text.len()));
        append(&mut head, tail, cut);
        assert_eq!(head, spans);
        let found = links(&head, text);
        let ranges: Vec<_> = found.iter().map(|link| (link.start, link.end)).collect();
        assert_eq!(ranges, [(1, 4)]);
    }

    #[test]
    fn leaves_out_blanks_and_emphasis_of_the_whole() {
        let bold = |start, end| Span::new(start, end, SpanKind::Strong);
        assert_eq!(links(&[link(0, 3)], "\u{3000}甲"), Rare::new());
        assert_eq!(strong(&[bold(0, 6)], "甲乙。", None), Rare::new());
        let range = |start, end| CharRange { start, end };
        assert_eq!(*strong(&[bold(0, 3)], "甲乙", None), [range(0, 1)]);
        let lead = Some(range(0, 2));
        assert_eq!(*strong(&[bold(0, 9)], "甲。乙丙", lead), [range(2, 3)]);
        assert_eq!(strong(&[bold(0, 6)], "甲。乙", lead), Rare::new());
    }
}
