//! Which sections are folded. All are open until the reader closes one.

use super::Context;

/// The closed sections, as entries of the outline in ascending order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    closed: Vec<usize>,
}

impl Folds {
    /// With just these entries closed.
    pub fn closed(entries: impl IntoIterator<Item = usize>) -> Self {
        let mut folds = Self::default();
        entries
            .into_iter()
            .for_each(|entry| folds.set(entry, false));
        folds
    }

    /// With every section of the report closed.
    pub fn all_closed(context: &Context) -> Self {
        Self {
            closed: (0..context.entries().len()).collect(),
        }
    }

    /// Whether the section itself is open; one around it may still hide it.
    pub fn is_open(&self, entry: usize) -> bool {
        self.closed.binary_search(&entry).is_err()
    }

    /// Whether the section's heading shows: everything around it is open.
    pub fn shows(&self, context: &Context, entry: usize) -> bool {
        context
            .ancestors(Some(entry))
            .skip(1)
            .all(|around| self.is_open(around))
    }

    /// The closed entries, in reading order.
    pub fn closed_entries(&self) -> impl Iterator<Item = usize> {
        self.closed.iter().copied()
    }

    /// Opens or closes one section.
    pub fn set(&mut self, entry: usize, is_open: bool) {
        match (self.closed.binary_search(&entry), is_open) {
            (Ok(index), true) => drop(self.closed.remove(index)),
            (Err(index), false) => self.closed.insert(index, entry),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, Folds};
    use crate::state::context::tests::nested_report;

    #[test]
    fn ok_a_heading_shows_while_all_around_it_is_open() {
        let context = Context::new(nested_report());
        let folds = Folds::closed([0]);
        assert!(folds.shows(&context, 0) && !folds.shows(&context, 1) && folds.shows(&context, 2));
    }
}
