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

use crate::line::mark::Numbering;

/// The style of a heading; headings of one style have one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// A heading of Markdown with this depth.
    Signed(u8),
    /// A word that names a part of any document: 总则, 前言, 总结.
    Word,
    /// A line without number or stop.
    Plain,
    Numbered(Numbering),
    /// A sentence that recurs in the same form.
    Sentence,
}

/// Returns the level of each heading, 2 for the top level.
///
/// `headings` are styles and ordinals in page order.
pub(crate) fn levels(headings: &[(Style, u32)]) -> Vec<u8> {
    let evidence = Evidence::of(headings);
    let mut open: Vec<Style> = Vec::new();
    let level = |&(style, _): &(Style, u32)| {
        match open.iter().position(|&other| other == style) {
            Some(place) => open.truncate(place),
            None => {
                while open
                    .last()
                    .is_some_and(|&top| !evidence.is_below(style, top))
                {
                    open.pop();
                }
            }
        }
        open.push(style);
        u8::try_from(open.len() + 1).unwrap_or(u8::MAX)
    };
    headings.iter().map(level).collect()
}

/// The observed nesting of a document's styles.
struct Evidence {
    styles: Vec<Observed>,
}

struct Observed {
    style: Style,
    first_seen: usize,
    last_seen: usize,
    /// The styles that kept counting when this one restarted at one, with the number of restarts.
    restarted_under: Vec<(Style, u32)>,
    /// The styles without numbers that this one kept counting past.
    counted_past: Vec<Style>,
}

impl Evidence {
    fn of(headings: &[(Style, u32)]) -> Self {
        let mut styles: Vec<Observed> = Vec::new();
        let mut ordinals: Vec<u32> = Vec::new();
        for (place, &(style, ordinal)) in headings.iter().enumerate() {
            let known = styles.iter().position(|observed| observed.style == style);
            if let Some(observed) = known.and_then(|index| styles.get(index)) {
                let since = observed.last_seen;
                let seen_since: Vec<(Style, bool)> = styles
                    .iter()
                    .zip(&ordinals)
                    .filter(|(other, _)| other.last_seen > since)
                    .map(|(other, &last)| (other.style, last > 1 || !other.style.is_numbered()))
                    .collect();
                if let Some(observed) = known.and_then(|index| styles.get_mut(index)) {
                    observed.last_seen = place;
                    observed.learn(ordinal, &seen_since);
                }
                if let Some(last) = known.and_then(|index| ordinals.get_mut(index)) {
                    *last = ordinal;
                }
            } else {
                styles.push(Observed::new(style, place));
                ordinals.push(ordinal);
            }
        }
        Self { styles }
    }

    fn is_below(&self, style: Style, other: Style) -> bool {
        let (Some(a), Some(b)) = (self.find(style), self.find(other)) else {
            return style > other;
        };
        if style == Style::Word {
            return false;
        }
        match (style.is_numbered(), other.is_numbered()) {
            (true, true) => {
                let (down, up) = (a.restarts_under(other), b.restarts_under(style));
                if down == up { style > other } else { down > up }
            }
            (true, false) => a.hangs_on(b),
            (false, true) => !b.hangs_on(a),
            (false, false) => style > other,
        }
    }

    fn find(&self, style: Style) -> Option<&Observed> {
        self.styles.iter().find(|observed| observed.style == style)
    }
}

impl Observed {
    fn new(style: Style, place: usize) -> Self {
        Self {
            style,
            first_seen: place,
            last_seen: place,
            restarted_under: Vec::new(),
            counted_past: Vec::new(),
        }
    }

    fn learn(&mut self, ordinal: u32, seen_since: &[(Style, bool)]) {
        for &(other, goes_on) in seen_since {
            if ordinal > 1 && !other.is_numbered() && !self.counted_past.contains(&other) {
                self.counted_past.push(other);
            }
            if ordinal != 1 || !goes_on {
                continue;
            }
            match self
                .restarted_under
                .iter_mut()
                .find(|(style, _)| *style == other)
            {
                Some((_, times)) => *times += 1,
                None => self.restarted_under.push((other, 1)),
            }
        }
    }

    fn restarts_under(&self, other: Style) -> u32 {
        let found = self
            .restarted_under
            .iter()
            .find(|(style, _)| *style == other);
        found.map_or(0, |&(_, times)| times)
    }

    /// Returns true if this numbered style belongs under `plain`, a style without numbers.
    fn hangs_on(&self, plain: &Self) -> bool {
        let begins_behind = plain.first_seen < self.first_seen;
        self.restarts_under(plain.style) > 0
            || plain.style != Style::Word
                && begins_behind
                && !self.counted_past.contains(&plain.style)
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
        let headings: Vec<_> = marks.split(' ').map(heading).collect();
        assert_eq!(levels(&headings), expected, "{marks}");
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
