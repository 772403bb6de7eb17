//! Text with its lead, its links and its emphasis.

use yew::prelude::*;

use super::address::linkable;
use ::document::{CharRange, Link, Paragraph};

/// Renders a paragraph's text.
pub(super) fn render_text(paragraph: &Paragraph) -> Html {
    let whole = Piece {
        text: &paragraph.text,
        start: 0,
        links: &paragraph.links,
        strong: &paragraph.strong,
    };
    let Some(lead) = paragraph.lead else {
        return whole.render();
    };
    let [before, lead, after] = whole.split(lead);
    html! { <>{ before.render() }<b class="lead">{ lead.render() }</b>{ after.render() }</> }
}

/// Renders a text with links and without emphasis.
pub(super) fn render_links(text: &str, links: &[Link]) -> Html {
    let strong = &[];
    Piece {
        text,
        start: 0,
        links,
        strong,
    }
    .render()
}

/// A part of a text.
#[derive(Clone, Copy)]
struct Piece<'text> {
    text: &'text str,
    /// The number of characters before it.
    start: u32,
    links: &'text [Link],
    strong: &'text [CharRange],
}

impl Piece<'_> {
    /// Splits the piece into the parts before, in and after a range of characters of the whole text.
    fn split(self, range: CharRange) -> [Self; 3] {
        let inside = CharRange {
            start: range.start.saturating_sub(self.start),
            end: range.end.saturating_sub(self.start),
        };
        let (before, within, after) = inside.split(self.text);
        let mut start = self.start;
        [before, within, after].map(|text| {
            let piece = Self {
                text,
                start,
                ..self
            };
            start = start.saturating_add(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
            piece
        })
    }

    fn render(self) -> Html {
        let (mut rest, mut html) = (self, Vec::new());
        for link in self.links {
            let [before, inside, after] = rest.split(link.range());
            html.push(before.render_strong());
            html.push(match linkable(&link.href) {
                Some(href) if !inside.text.is_empty() => {
                    html! { <a {href}>{ inside.render_strong() }</a> }
                }
                _ => inside.render_strong(),
            });
            rest = after;
        }
        html.push(rest.render_strong());
        html! { <>{ for html }</> }
    }

    fn render_strong(self) -> Html {
        let (mut rest, mut html) = (self, Vec::new());
        for range in self.strong {
            let [before, inside, after] = rest.split(*range);
            html.extend(before.render_plain());
            html.extend(
                inside
                    .render_plain()
                    .map(|text| html! { <strong>{ text }</strong> }),
            );
            rest = after;
        }
        html.extend(rest.render_plain());
        html! { <>{ for html }</> }
    }

    fn render_plain(self) -> Option<Html> {
        (!self.text.is_empty()).then(|| html! { { self.text } })
    }
}
