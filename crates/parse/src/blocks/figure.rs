//! Figures: which pictures are in the text, and between which of its pieces.
//!
//! ```text
//! figure in the text = between two lines of the body
//!                    | below the last, or above the first, with no other line of the page between
//!                    | in a page without text below its title
//! ```

use document::{Boilerplate, BoilerplateKind};

use crate::findings::Findings;
use crate::line::figure::Placed;
use crate::outline::Outline;
use crate::outline::Piece;
use crate::rule::Rule;

/// The orders of the lines of a page with figures, before they are framed.
#[derive(Debug, Default)]
pub(crate) struct Lines(Vec<u32>);

impl Lines {
    /// The `orders` of all lines, in any order.
    pub(crate) fn of(orders: impl Iterator<Item = u32>) -> Self {
        let mut orders: Vec<u32> = orders.collect();
        orders.sort_unstable();
        Self(orders)
    }

    /// Splits `figures` into those of the text and those around it; `body` are the orders of the lines of the body.
    pub(crate) fn split<'page>(
        &self,
        figures: Vec<Placed<'page>>,
        body: &[u32],
    ) -> (Vec<Placed<'page>>, Vec<Placed<'page>>) {
        let (Some(&first), Some(&last)) = (body.iter().min(), body.iter().max()) else {
            return (figures, Vec::new());
        };
        figures.into_iter().partition(|figure| {
            let place = self.0.partition_point(|&order| order < figure.order);
            let above = place.checked_sub(1).and_then(|above| self.0.get(above));
            match figure.order {
                order if order > last => above == Some(&last),
                order if order < first => self.0.get(place) == Some(&first),
                _ => true,
            }
        })
    }
}

/// Returns the words of a figure that is not in the text as boilerplate.
pub(crate) fn boilerplate(figure: &Placed<'_>, findings: &mut Findings) -> Vec<Boilerplate> {
    findings.decide_at(figure.number, &figure.alt, Rule::FigureAround, String::new);
    let alt = Some(figure.alt.as_str()).filter(|alt| !alt.is_empty());
    let alt = alt.map(|alt| Boilerplate {
        kind: BoilerplateKind::Other,
        text: alt.to_owned(),
        line: figure.number,
    });
    let caption = figure.caption.as_ref();
    let caption = caption.map(|caption| caption.boilerplate(BoilerplateKind::Other));
    alt.into_iter().chain(caption).collect()
}

/// Puts `figures`, which are in page order, between the pieces of `outline`.
pub(crate) fn insert<'page>(
    outline: &mut Outline<'page>,
    figures: Vec<Placed<'page>>,
    findings: &mut Findings,
) {
    if figures.is_empty() {
        return;
    }
    let pieces = std::mem::take(&mut outline.pieces);
    let closing = std::mem::replace(&mut outline.closing, usize::MAX);
    let mut figures = figures.into_iter().peekable();
    for (place, piece) in pieces.into_iter().enumerate() {
        while let Some(figure) = figures.next_if(|figure| figure.order < piece.order()) {
            outline.add_figure(figure, findings);
        }
        if place == closing {
            outline.closing = outline.pieces.len();
        }
        outline.pieces.push(piece);
    }
    let is_open = outline.closing == usize::MAX;
    for figure in figures {
        outline.add_figure(figure, findings);
    }
    if is_open {
        outline.closing = outline.pieces.len();
    }
}

impl<'page> Outline<'page> {
    fn add_figure(&mut self, figure: Placed<'page>, findings: &mut Findings) {
        let caption = figure
            .caption
            .as_ref()
            .map(|caption| caption.text().to_owned());
        let text = caption.unwrap_or_else(|| figure.alt.clone());
        findings.decide_at(figure.number, &text, Rule::Figure, || {
            figure.src.chars().take(LONGEST_SHOWN_CHARS).collect()
        });
        self.pieces.push(Piece::Figure(figure));
    }
}

/// The beginning of an address that an explanation shows: a picture inside the page is its own address.
const LONGEST_SHOWN_CHARS: usize = 80;
