//! Hard-wrapped text: how wide the lines of a printed page are, and which of them are full.

use super::characters::length_up_to;
use super::sentence::ends_sentence;

/// The width of hard-wrapped text, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Width {
    chars: usize,
}

impl Width {
    /// How wide the lines with these texts are wrapped; `None` where lines are paragraphs.
    pub(super) fn of<'text>(texts: impl Iterator<Item = &'text str>) -> Option<Self> {
        let line = |text| (length_up_to(text, WIDEST_CHARS + 1), !ends_sentence(text));
        let lines: Vec<(usize, bool)> = texts.map(line).collect();
        let lengths = lines.iter().map(|&(length, _)| length);
        let chars = lengths.max().filter(|&chars| chars <= WIDEST_CHARS)?;
        let is_full = |&&(length, _): &&(usize, bool)| length + SLACK_CHARS >= chars;
        let full = lines.iter().filter(is_full).count();
        let broken = lines.iter().filter(is_full).filter(|line| line.1).count();
        (lines.len() >= FEWEST_LINES && full * 2 >= lines.len() && broken * 3 >= full * 2)
            .then_some(Self { chars })
    }

    /// Whether a line with this text leaves no room for another word.
    pub(super) fn is_filled_by(self, text: &str) -> bool {
        length_up_to(text, self.chars) + SLACK_CHARS >= self.chars
    }
}

/// How far a full line may fall short of the width: a long word or a bracket moved to the next.
const SLACK_CHARS: usize = 3;

/// The fewest lines whose width says anything.
const FEWEST_LINES: usize = 8;

/// Wider lines are paragraphs, not lines of a printed page.
const WIDEST_CHARS: usize = 60;
