//! Marks: paints all hits in the text, and highlights the current one.

use std::ops::Range;
use std::rc::Rc;

use crate::app::effects::ranges::paint;
use crate::contract::kinds;
use crate::ports::{Ports, SlicedTask};
use crate::state::{Context, Model};
use ::search::Hit;

/// Number of hits painted at once: more than fit into a window, and all hits of most queries. The browser's own painting
/// takes longer with each.
const AT_ONCE: usize = 128;

/// The marks on the page.
#[derive(Debug)]
pub(in crate::app::effects) struct Marking<P: Ports> {
    ports: P,
    slices: Option<SlicedTask<P>>,
}

impl<P: Ports> Marking<P> {
    pub(in crate::app::effects) fn new(ports: &P) -> Self {
        Self {
            ports: ports.clone(),
            slices: None,
        }
    }

    /// Paints the hits in view before the next frame, all others in slices after it.
    pub(in crate::app::effects) fn mark(&mut self, context: &Context, model: &Model) {
        self.ports.set_unpainted(kinds::SEARCH);
        let found = Rc::clone(&model.search.found);
        let first = first(&self.ports, context, &found.hits);
        let mut pieces = pieces(found.hits.len(), first);
        let (ports, context) = (self.ports.clone(), context.clone());
        let mut paint_next = move || {
            let piece = pieces.next().and_then(|piece| found.hits.get(piece));
            let of_fields = piece
                .iter()
                .flat_map(|hits| hits.chunk_by(|one, next| one.field == next.field));
            for hits in of_fields {
                paint_hits(&ports, &context, kinds::SEARCH, hits);
            }
            piece.is_some()
        };
        self.slices = paint_next().then(|| SlicedTask::start(&self.ports, paint_next));
    }
}

/// Paints the current hit, if there is one, and may scroll it into view.
pub(super) fn mark_current(
    ports: &impl Ports,
    context: &Context,
    model: &Model,
    is_brought_in_view: bool,
) {
    ports.set_unpainted(kinds::CURRENT);
    if let Some((_, hit)) = model.search.current_hit() {
        paint_hits(ports, context, kinds::CURRENT, std::slice::from_ref(&hit));
        if is_brought_in_view {
            ports.set_current_in_view();
        }
    }
}

/// Returns the first hit to paint. It precedes the first that begins in the window, since an earlier block may reach into it.
fn first(ports: &impl Ports, context: &Context, hits: &[Hit]) -> usize {
    let above = hits.partition_point(|hit| {
        let id = context.id_of_field(hit.field).unwrap_or_default();
        ports.get_top(&id).is_some_and(|top| top < 0.0)
    });
    above.saturating_sub(AT_ONCE / 4)
}

/// Divides `count` hits into ranges to paint in turn, starting with the one that contains `first`.
fn pieces(count: usize, first: usize) -> impl Iterator<Item = Range<usize>> {
    let divide = |hits: Range<usize>| {
        let end = hits.end;
        hits.step_by(AT_ONCE)
            .map(move |start| start..end.min(start + AT_ONCE))
    };
    divide(first..count).chain(divide(0..first))
}

/// Paints hits of one field.
fn paint_hits(ports: &impl Ports, context: &Context, kind: &str, hits: &[Hit]) {
    if let Some(hit) = hits.first() {
        let ranges = hits.iter().map(|hit| hit.range);
        paint(ports, context, kind, hit.field, ranges);
    }
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, pieces};

    #[test]
    fn pieces_are_all_hits_once_those_near_the_reader_first() {
        for (count, first) in [(0, 0), (3, 2), (AT_ONCE, 0), (3 * AT_ONCE + 1, AT_ONCE + 7)] {
            let pieces: Vec<_> = pieces(count, first).collect();
            assert_eq!(
                pieces.first().map(|piece| piece.start),
                (count > 0).then_some(first)
            );
            assert!(pieces.iter().all(|piece| piece.len() <= AT_ONCE));
            let mut hits: Vec<usize> = pieces.into_iter().flatten().collect();
            hits.sort_unstable();
            assert!(hits.into_iter().eq(0..count));
        }
    }
}
