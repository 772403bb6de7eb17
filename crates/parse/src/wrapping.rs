//! Hard-wrapped text: how wide the lines of a printed page are, and which of them go on with the one before.
//!
//! ```text
//! wrapped = eight lines or more, the widest 60 characters at most; half of them full, and two thirds of
//!           the full ones end no sentence. One line in fifty may be wider
//! set in  = what follows a short line that ends a sentence is indented, three times or more, or has a mark
//! goes on = behind a full line that ends no sentence: a line without mark, dash or indent
//!         | where paragraphs are set in, behind a full line: one without indent or mark that is full too,
//!           or ends a sentence
//! ```

use super::mark::read_mark;
use text::characters::{is_dash, length_up_to};
use text::sentence::ends_sentence;

/// How wide hard-wrapped text is, and how it begins its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Width {
    chars: usize,
    /// Whether the first line of a paragraph is indented.
    is_set_in: bool,
}

/// A line as wrapping sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wrapped {
    /// In characters, counted no further than [`WIDEST_CHARS`].
    length: usize,
    /// In characters.
    indent: u32,
    begins_with_mark: bool,
    begins_with_dash: bool,
    ends_sentence: bool,
}

impl Wrapped {
    pub(super) fn of(text: &str, indent: u32) -> Self {
        Self {
            length: length_up_to(text, WIDEST_CHARS + 1),
            indent,
            begins_with_mark: read_mark(text).is_some(),
            begins_with_dash: text.starts_with(is_dash),
            ends_sentence: ends_sentence(text),
        }
    }
}

impl Width {
    /// How wide these lines are wrapped; `None` where lines are paragraphs.
    pub(super) fn of(lines: impl Iterator<Item = Wrapped>) -> Option<Self> {
        let lines: Vec<Wrapped> = lines.collect();
        let mut lengths: Vec<usize> = lines.iter().map(|line| line.length).collect();
        lengths.sort_unstable();
        let widest = lengths.len().checked_sub(1 + lengths.len() / FEW_WIDER)?;
        let chars = lengths.get(widest).copied();
        let chars = chars.filter(|&chars| chars <= WIDEST_CHARS)?;
        let width = Self {
            chars,
            is_set_in: false,
        };
        let full = lines.iter().filter(|line| width.is_filled_by(**line));
        let broken = full.clone().filter(|line| !line.ends_sentence).count();
        let full = full.count();
        let is_wrapped =
            lines.len() >= FEWEST_LINES && full * 2 >= lines.len() && broken * 3 >= full * 2;
        let is_set_in = is_wrapped && width.is_set_in(&lines);
        is_wrapped.then_some(Self { is_set_in, ..width })
    }

    /// Whether `next` goes on with the paragraph of `last`.
    pub(super) fn goes_on(self, last: Wrapped, next: Wrapped) -> bool {
        let is_broken =
            !last.ends_sentence && !next.begins_with_dash && next.indent <= last.indent.min(1);
        let is_within =
            self.is_set_in && next.indent == 0 && (self.is_filled_by(next) || next.ends_sentence);
        self.is_filled_by(last) && !next.begins_with_mark && (is_broken || is_within)
    }

    /// Whether a line leaves no room for another word.
    fn is_filled_by(self, line: Wrapped) -> bool {
        line.length + SLACK_CHARS >= self.chars
    }

    fn is_set_in(self, lines: &[Wrapped]) -> bool {
        let pairs = lines.iter().zip(lines.iter().skip(1));
        let ends = |line: &Wrapped| line.ends_sentence && !self.is_filled_by(*line);
        let firsts = pairs.filter(|(last, _)| ends(last)).map(|(_, next)| next);
        let is_unlike = |line: &&Wrapped| line.indent == 0 && !line.begins_with_mark;
        let set_in = firsts.clone().filter(|line| line.indent > 0).count();
        set_in >= FEWEST_SET_IN && firsts.filter(is_unlike).count() == 0
    }
}

/// How far a full line may fall short of the width: a long word or a bracket moved to the next.
const SLACK_CHARS: usize = 3;

/// The fewest lines whose width says anything.
const FEWEST_LINES: usize = 8;

/// Of so many lines one may be wider: it holds many digits, or what a page number ran into.
const FEW_WIDER: usize = 50;

/// The fewest paragraphs whose first lines say anything.
const FEWEST_SET_IN: usize = 3;

/// Wider lines are paragraphs, not lines of a printed page.
const WIDEST_CHARS: usize = 60;

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Width, Wrapped};

    /// The lines of `page` that go on with the line before, by their places.
    #[track_caller]
    fn check(page: &str, expected: &[usize]) {
        let lines = lines(page);
        let lines = lines
            .iter()
            .map(|line| Wrapped::of(&line.text, line.indent));
        let lines: Vec<Wrapped> = lines.collect();
        let width = Width::of(lines.iter().copied());
        let goes_on = |&place: &usize| {
            width.is_some_and(|width| width.goes_on(lines[place - 1], lines[place]))
        };
        let found: Vec<usize> = (1..lines.len()).filter(goes_on).collect();
        assert_eq!(found, expected, "{width:?}");
    }

    #[test]
    fn ok_full_lines_that_break_off() {
        let paragraph = "  满行一二三四五六\n又是满行一二三四五六\n也是满行一二三四五六\n完了。\n";
        check(&paragraph.repeat(2), &[1, 2, 3, 5, 6, 7]);
    }

    #[test]
    fn ok_sentences_that_fill_a_line_where_paragraphs_are_set_in() {
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
    fn err_lines_that_are_paragraphs() {
        check(&"全年工作顺利完成。\n一、回顾\n".repeat(8), &[]);
        check(&format!("{}\n", "长".repeat(61)).repeat(8), &[]);
    }
}
