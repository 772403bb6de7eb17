//! Cohesion: how strongly two neighbouring hanzi belong to one word, by the report's own text.
//!
//! GB/T 9704 requires that line breaks split no word of a title. A report repeats the words of its title, which distinguishes
//! them from chance neighbours without a dictionary.

use std::collections::BTreeMap;

/// Number of characters of a report that are counted: enough for its words to be frequent.
const SAMPLE_CHARS: usize = 20_000;

/// Counts of a title's characters, and of pairs of them, in a text.
pub(super) struct Cohesion {
    characters: BTreeMap<char, u16>,
    pairs: BTreeMap<(char, char), u16>,
}

impl Cohesion {
    /// Counts the pairs of `title` in `texts`.
    pub(super) fn count<'text>(title: &str, texts: impl Iterator<Item = &'text str>) -> Self {
        let followers = title.chars().skip(1);
        let mut counts = Self {
            characters: title.chars().map(|one| (one, 0)).collect(),
            pairs: title.chars().zip(followers).map(|pair| (pair, 0)).collect(),
        };
        let mut before = None;
        for character in texts.flat_map(str::chars).take(SAMPLE_CHARS) {
            let known = counts
                .characters
                .get_mut(&character)
                .map(|count| *count += 1);
            let current = known.map(|()| character);
            if let Some(pair) = before.zip(current)
                && let Some(count) = counts.pairs.get_mut(&pair)
            {
                *count += 1;
            }
            before = current;
        }
        counts
    }

    /// Returns the number of occurrences of the pair divided by that of its rarer character: from 0 to less than 1.
    pub(super) fn between(&self, before: char, after: char) -> f32 {
        let of = |character| self.characters.get(&character).copied().unwrap_or_default();
        let together = self
            .pairs
            .get(&(before, after))
            .copied()
            .unwrap_or_default();
        // The one more makes pairs that occur once count less, since they may be chance.
        f32::from(together) / (f32::from(of(before).min(of(after))) + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Cohesion;

    #[test]
    fn words_of_the_text_cohere_more_than_chance_neighbours() {
        let text = "工作扎实，报告如下。工作顺利，报告完毕，工作报告完。";
        let cohesion = Cohesion::count("工作报告", std::iter::once(text));
        assert!(cohesion.between('工', '作') > cohesion.between('作', '报'));
        assert!(cohesion.between('报', '告') > cohesion.between('作', '报'));
    }
}
