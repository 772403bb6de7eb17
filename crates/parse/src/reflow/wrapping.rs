//! Hard-wrapped text: determines the width of lines, and the lines that continue a paragraph.
//!
//! ```text
//! wrapped   = eight lines or more, the widest of at most 60 characters; half of them full, and two thirds of
//!             the full ones end no sentence. One line in fifty may be wider
//! set in    = each line after a short line that ends a sentence is indented or has a mark; three or more are
//!             indented
//! continues = after a full line that ends no sentence: a line without mark, dash or indent
//!           | if paragraphs are set in, after a full line: one without indent or mark that is full too,
//!             or ends a sentence
//! ```

use crate::line::{Facts, Line};
use crate::reflow::limits;

/// The width of hard-wrapped text, and its paragraph style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Width {
    chars: usize,
    /// True if the first line of a paragraph is indented.
    is_set_in: bool,
}

/// The properties of a line that matter for wrapping.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wrapped {
    facts: Facts,
    indent: u16,
}

impl Wrapped {
    pub(crate) fn of(line: &Line<'_>) -> Self {
        Self {
            facts: line.facts,
            indent: line.indent,
        }
    }
}

impl Width {
    /// Returns the width at which `lines` are wrapped; `None` if lines are paragraphs.
    pub(crate) fn of(lines: impl Iterator<Item = Wrapped>) -> Option<Self> {
        let lines: Vec<Wrapped> = lines.collect();
        let mut lengths: Vec<usize> = lines.iter().map(|line| line.facts.length()).collect();
        lengths.sort_unstable();
        let widest = lengths
            .len()
            .checked_sub(1 + lengths.len() / limits::FEW_WIDER)?;
        let chars = lengths.get(widest).copied();
        let chars = chars.filter(|&chars| chars <= limits::WIDEST_CHARS)?;
        let width = Self {
            chars,
            is_set_in: false,
        };
        let full = lines.iter().filter(|line| width.is_filled_by(**line));
        let broken = full
            .clone()
            .filter(|line| !line.facts.ends_sentence)
            .count();
        let full = full.count();
        let is_wrapped = lines.len() >= limits::FEWEST_LINES
            && full * 2 >= lines.len()
            && broken * 3 >= full * 2;
        let is_set_in = is_wrapped && width.is_set_in(&lines);
        is_wrapped.then_some(Self { is_set_in, ..width })
    }

    /// Returns true if `next` continues the paragraph of `last`.
    pub(crate) fn goes_on(self, last: Wrapped, next: Wrapped) -> bool {
        let is_broken = !last.facts.ends_sentence
            && !next.facts.begins_with_dash
            && next.indent <= last.indent.min(1);
        let is_within = self.is_set_in
            && next.indent == 0
            && (self.is_filled_by(next) || next.facts.ends_sentence);
        self.is_filled_by(last) && next.facts.mark.is_none() && (is_broken || is_within)
    }

    /// Returns true if a line has no room for another word.
    fn is_filled_by(self, line: Wrapped) -> bool {
        line.facts.length() + limits::SLACK_CHARS >= self.chars
    }

    fn is_set_in(self, lines: &[Wrapped]) -> bool {
        let pairs = lines.iter().zip(lines.iter().skip(1));
        let ends = |line: &Wrapped| line.facts.ends_sentence && !self.is_filled_by(*line);
        let firsts = pairs.filter(|(last, _)| ends(last)).map(|(_, next)| next);
        let is_unlike = |line: &&Wrapped| line.indent == 0 && line.facts.mark.is_none();
        let set_in = firsts.clone().filter(|line| line.indent > 0).count();
        set_in >= limits::FEWEST_SET_IN && firsts.filter(is_unlike).count() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::{Width, Wrapped};
    use crate::line::lines;

    /// `expected` are the places of lines that continue the previous line.
    #[track_caller]
    fn check(page: &str, expected: &[usize]) {
        let lines: Vec<Wrapped> = lines(page).iter().map(Wrapped::of).collect();
        let width = Width::of(lines.iter().copied());
        let goes_on = |&place: &usize| {
            width.is_some_and(|width| width.goes_on(lines[place - 1], lines[place]))
        };
        let found: Vec<usize> = (1..lines.len()).filter(goes_on).collect();
        assert_eq!(found, expected, "{width:?}");
    }

    #[test]
    fn continues_full_lines_that_break_off() {
        let paragraph = "  满行一二三四五六\n又是满行一二三四五六\n也是满行一二三四五六\n完了。\n";
        check(&paragraph.repeat(2), &[1, 2, 3, 5, 6, 7]);
    }

    #[test]
    fn continues_full_sentences_if_paragraphs_are_set_in() {
        let paragraph = "  满行一二三四五六\n正好满行的一二三四。\n——也是满行三四五六\n完了。\n";
        check(
            &paragraph.repeat(4),
            &[1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15],
        );
        let paragraph =
            "满行一二三四五六七八\n也是满行一二三四五六\n正好满行的一二三四。\n完了。\n";
        check(&paragraph.repeat(4), &[1, 2, 5, 6, 9, 10, 13, 14]);
    }

    #[test]
    fn keeps_lines_that_are_paragraphs() {
        check(&"全年工作顺利完成。\n一、回顾\n".repeat(8), &[]);
        check(&format!("{}\n", "长".repeat(61)).repeat(8), &[]);
    }
}
