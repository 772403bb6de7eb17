//! Heading levels, derived from the way a document nests its numbering styles.
//!
//! ```text
//! below(s, t) = s restarts at one while t keeps counting, more often than the other way round
//!             | the evidence is even, and s ranks below t in the usual order 第一章 一、 （一） 1. （1）
//! ```
//!
//! Words that name a part of any document (总则) are at the top level; numbers are below them only if they restart
//! there. Other headings without a number are above numbers that begin after them, and below numbers that keep
//! counting past them.

use std::collections::BTreeMap;

use crate::outline::role::Style;
use crate::rule::Rule;

/// Returns the level of each heading, 2 for the top level, and the rule that gave it.
///
/// `headings` are styles and ordinals in page order.
pub(crate) fn levels(headings: impl Iterator<Item = (Style, u32)>) -> Vec<(u8, Rule)> {
    let headings: Vec<(Style, u32)> = headings.collect();
    let evidence = Evidence::of(&headings);
    let mut open: Vec<Style> = Vec::new();
    let level = |&(style, _): &(Style, u32)| {
        let known = open.iter().position(|&other| other == style);
        let mut rule = known.map(|_| Rule::SameLevel);
        open.truncate(known.unwrap_or(open.len()));
        while let (None, Some(&top)) = (rule, open.last()) {
            rule = evidence.below(style, top);
            if rule.is_none() {
                open.pop();
            }
        }
        open.push(style);
        let level = u8::try_from(open.len() + 1).unwrap_or(u8::MAX);
        (level, rule.unwrap_or(Rule::UsualLevel))
    };
    headings.iter().map(level).collect()
}

/// The observed nesting of a document's styles.
#[derive(Default)]
struct Evidence {
    styles: BTreeMap<Style, Observed>,
    /// Number of times that the first style restarted at one while the second kept counting.
    restarts: BTreeMap<(Style, Style), u32>,
    /// Styles with numbers that restarted since the style was seen, which counts if it goes on.
    pending: BTreeMap<Style, Vec<Style>>,
    /// Number of times that the first style kept counting past the second, which has no numbers.
    counted_past: BTreeMap<(Style, Style), u32>,
}

#[derive(Clone, Copy)]
struct Observed {
    first_seen: usize,
    last_seen: usize,
    last_ordinal: u32,
}

impl Evidence {
    fn of(headings: &[(Style, u32)]) -> Self {
        let mut evidence = Self::default();
        for (place, &(style, last_ordinal)) in headings.iter().enumerate() {
            for restarted in evidence.pending.remove(&style).into_iter().flatten() {
                let count = u32::from(last_ordinal > 1);
                *evidence.restarts.entry((restarted, style)).or_default() += count;
            }
            let new = Observed {
                first_seen: place,
                last_seen: place,
                last_ordinal,
            };
            match evidence.styles.get(&style).copied() {
                Some(known) => {
                    evidence.learn(style, last_ordinal, known.last_seen);
                    let first_seen = known.first_seen;
                    evidence
                        .styles
                        .insert(style, Observed { first_seen, ..new });
                }
                None => {
                    evidence.styles.insert(style, new);
                }
            }
        }
        evidence
    }

    /// Records the evidence of the styles seen since the previous occurrence of `style`, which occurs again now.
    fn learn(&mut self, style: Style, ordinal: u32, last_seen: usize) {
        let since = self
            .styles
            .iter()
            .filter(|(_, other)| other.last_seen > last_seen);
        for (&other, observed) in since {
            let goes_on = observed.last_ordinal > 1 || !other.is_numbered();
            if ordinal > 1 && !other.is_numbered() {
                *self.counted_past.entry((style, other)).or_default() += 1;
            }
            if ordinal == 1 && goes_on && other.is_numbered() {
                self.pending.entry(other).or_default().push(style);
            } else if ordinal == 1 && goes_on {
                *self.restarts.entry((style, other)).or_default() += 1;
            }
        }
    }

    /// Returns the rule that puts `style` below `other`, if one does.
    fn below(&self, style: Style, other: Style) -> Option<Rule> {
        let restarts = |one, other| self.restarts.get(&(one, other)).copied().unwrap_or(0);
        let (down, up) = (restarts(style, other), restarts(other, style));
        let usual = (style > other).then_some(Rule::UsualLevel);
        match (style.is_numbered(), other.is_numbered()) {
            _ if style == Style::Word => None,
            (true, true) if down == up => usual,
            (true, true) => (down > up).then_some(Rule::RestartsLevel),
            (true, false) if down > 0 => {
                let past = self.counted_past.get(&(style, other));
                (past.is_none_or(|&past| down > past)).then_some(Rule::RestartsLevel)
            }
            (true, false) => self.follows(style, other).then_some(Rule::UsualLevel),
            (false, true) if up > 0 => None,
            (false, true) => (!self.follows(other, style)).then_some(Rule::UsualLevel),
            (false, false) => usual,
        }
    }

    /// Returns true if `numbered` begins after `plain`, a style without numbers, and never counts past it.
    fn follows(&self, numbered: Style, plain: Style) -> bool {
        let first = |style: Style| self.styles.get(&style).map(|observed| observed.first_seen);
        plain != Style::Word
            && first(plain) < first(numbered)
            && !self.counted_past.contains_key(&(numbered, plain))
    }
}

impl Style {
    fn is_numbered(self) -> bool {
        matches!(self, Self::Numbered(_))
    }
}

#[cfg(test)]
mod tests {
    use super::{Style, levels};
    use crate::line::mark::read_mark;

    /// `marks` are in page order: `~` is a sentence, `=` a plain heading, `*` a word.
    #[track_caller]
    fn check(marks: &str, expected: &[u8]) {
        let heading = |word: &str| match word {
            "~" => (Style::Sentence, 1),
            "=" => (Style::Plain, 1),
            "*" => (Style::Word, 1),
            _ => {
                let line = format!("{word} 甲");
                let mark = read_mark(&line).unwrap();
                (Style::Numbered(mark.numbering), mark.ordinal)
            }
        };
        let found = levels(marks.split(' ').map(heading)).into_iter();
        assert_eq!(
            found.map(|(level, _)| level).collect::<Vec<_>>(),
            expected,
            "{marks}"
        );
    }

    #[test]
    fn nests_marks_in_the_usual_order() {
        check(
            "第一章 一、 （一） 1. （1） 第二章 一、",
            &[2, 3, 4, 5, 6, 2, 3],
        );
        check("一、 1. 2. 二、 1.", &[2, 3, 3, 2, 3]);
    }

    #[test]
    fn puts_numbers_below_words_only_if_they_restart() {
        check("* 一、 二、 *", &[2, 2, 2, 2]);
        check("* 一、 二、 * 一、 二、", &[2, 3, 3, 2, 3, 3]);
    }

    #[test]
    fn follows_an_unusual_order_of_the_document() {
        check(
            "1. （一） （二） 2. （一） 3. （一）",
            &[2, 3, 3, 2, 3, 2, 3],
        );
    }

    #[test]
    fn keeps_levels_of_numbers_that_run_on_across_parts() {
        check("（一） 1. 2. （二） 3. 4.", &[2, 3, 3, 2, 3, 3]);
        check("第一章 一、 二、 第二章 三、", &[2, 3, 3, 2, 3]);
        // They end with their part, and those above restart after it.
        check(
            "一、 （一） 1. = （二） 2. = 二、 （一） （二）",
            &[2, 3, 4, 5, 3, 4, 5, 2, 3, 3],
        );
    }

    #[test]
    fn puts_sentences_below_numbers_that_count_past_them() {
        check("一、 ~ ~ 二、 （一） （二）", &[2, 3, 3, 2, 3, 3]);
    }

    #[test]
    fn puts_plain_headings_above_numbers_that_begin_after_them() {
        check("= 一、 二、 = 一、 二、", &[2, 3, 3, 2, 3, 3]);
        check("= = 一、 二、", &[2, 2, 3, 3]);
    }

    #[test]
    fn nests_decimals_by_depth() {
        check("1 1.1 1.1.1 1.2 2 2.1", &[2, 3, 4, 3, 2, 3]);
    }
}
