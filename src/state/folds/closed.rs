//! Folds: the closed sections. All sections are open by default.

use crate::state::Context;

/// The closed sections, as entries of the outline in ascending order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    closed: Vec<usize>,
}

impl Folds {
    /// Returns folds with only these entries closed.
    pub fn closed(entries: impl IntoIterator<Item = usize>) -> Self {
        let mut folds = Self::default();
        entries
            .into_iter()
            .for_each(|entry| folds.set(entry, false));
        folds
    }

    /// Returns folds with every section of the report closed.
    pub fn all_closed(context: &Context) -> Self {
        Self {
            closed: (0..context.entries().len()).collect(),
        }
    }

    /// Returns true if the section itself is open. A closed section around it may still hide it.
    pub fn is_open(&self, entry: usize) -> bool {
        self.closed.binary_search(&entry).is_err()
    }

    /// Returns true if the section's heading is visible: all sections around it are open.
    pub fn shows(&self, context: &Context, entry: usize) -> bool {
        context
            .ancestors(Some(entry))
            .skip(1)
            .all(|around| self.is_open(around))
    }

    /// Returns the closed entries, in reading order.
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
    fn heading_shows_while_all_sections_around_it_are_open() {
        let context = Context::new(nested_report());
        let folds = Folds::closed([0]);
        assert!(folds.shows(&context, 0) && !folds.shows(&context, 1) && folds.shows(&context, 2));
    }
}
