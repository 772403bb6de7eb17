//! The searched text, the same for every tool: the report's blocks; and the true occurrences of a query, found by scanning
//! them all.

use std::collections::BTreeMap;

use document::Report;

/// The blocks in the order of the page: title, metadata, headings, paragraphs, list items, cells.
#[derive(Debug)]
pub(super) struct Blocks(Vec<String>);

/// The occurrences of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Truth {
    /// Number of occurrences, without overlaps.
    pub(super) hits: usize,
    /// Numbers of the blocks with occurrences, ascending.
    pub(super) blocks: Vec<usize>,
}

impl Blocks {
    pub(super) fn of(report: &Report) -> Self {
        let metadata = report.metadata.values().into_iter().flatten();
        let body = report.body_texts().map(str::to_owned);
        let all = std::iter::once(report.name().to_owned())
            .chain(metadata)
            .chain(body);
        Self(all.filter(|text| !text.is_empty()).collect())
    }

    pub(super) fn texts(&self) -> &[String] {
        &self.0
    }

    pub(super) fn truth(&self, query: &str) -> Truth {
        let mut truth = Truth::default();
        for (number, text) in self.0.iter().enumerate() {
            let hits = text.matches(query).count();
            if hits > 0 {
                truth.hits += hits;
                truth.blocks.push(number);
            }
        }
        truth
    }

    /// Returns the numbers of the blocks with these texts. Repeated texts get the first blocks with that text; a text of no
    /// block gets a number after the last.
    pub(super) fn numbers_of(&self, texts: &[String]) -> Vec<usize> {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, text) in self.0.iter().enumerate().rev() {
            places.entry(text).or_default().push(number);
        }
        let unknown = self.0.len()..;
        let numbers = texts.iter().zip(unknown).map(|(text, unknown)| {
            let places = places.get_mut(text.as_str());
            places.and_then(Vec::pop).unwrap_or(unknown)
        });
        numbers.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Blocks, Truth};

    fn blocks() -> Blocks {
        Blocks(
            ["改革改革改", "无", "改革", "无"]
                .map(str::to_owned)
                .to_vec(),
        )
    }

    #[test]
    fn finds_every_occurrence() {
        let truth = |hits, blocks: &[usize]| Truth {
            hits,
            blocks: blocks.to_vec(),
        };
        assert_eq!(blocks().truth("改革"), truth(3, &[0, 2]));
        assert_eq!(blocks().truth("改革改"), truth(1, &[0]));
        assert_eq!(blocks().truth("没有"), truth(0, &[]));
    }

    #[test]
    fn blocks_are_known_by_their_texts() {
        let texts = ["无", "改革", "无", "无", "别的"].map(str::to_owned);
        assert_eq!(blocks().numbers_of(&texts), [1, 2, 3, 7, 8]);
    }
}
