//! The facts of a line that more than one stage needs, computed once.

use crate::line::form::{Form, form};
use crate::line::mark::{Mark, read_mark};
use text::characters::{is_closing, is_dash, length_up_to};
use text::sentence::ends_sentence;

/// The facts of a line's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The number of characters, counted up to [`MOST_COUNTED`].
    length: u8,
    pub(crate) mark: Option<Mark>,
    /// The form of the text after the mark; [`Form::Text`] without a mark.
    pub(crate) form: Form,
    pub(crate) begins_with_dash: bool,
    pub(crate) ends_sentence: bool,
}

/// Characters up to which lengths are counted. Only the rules that split lines need larger lengths.
pub(crate) const LONGEST_COUNTED_CHARS: usize = MOST_COUNTED as usize - 1;
const MOST_COUNTED: u8 = 121;

/// Length in characters beyond which a line is prose even without a stop: headings and names are shorter.
const LONGEST_PLAIN_CHARS: usize = 44;

impl Facts {
    pub(crate) fn of(text: &str) -> Self {
        let mark = read_mark(text);
        let title = mark.and_then(|mark| text.get(mark.end_bytes()..));
        Self {
            length: counted(text),
            mark,
            form: title.map_or(Form::Text, form),
            begins_with_dash: text.starts_with(is_dash),
            ends_sentence: ends_sentence(text),
        }
    }

    /// The number of characters, up to one more than [`LONGEST_COUNTED_CHARS`].
    pub(crate) fn length(&self) -> usize {
        usize::from(self.length)
    }

    /// Updates the length and the end of a text to which `added` was appended.
    pub(crate) fn grow(&mut self, added: &str) {
        self.length = self.length.saturating_add(counted(added)).min(MOST_COUNTED);
        if !added.chars().all(is_closing) {
            self.ends_sentence = ends_sentence(added);
        }
    }

    /// Returns true for prose rather than a heading, a name or a cell, as [`text::sentence::is_prose`] does.
    pub(crate) fn is_prose(&self) -> bool {
        self.length() > LONGEST_PLAIN_CHARS || self.ends_sentence
    }

    /// Returns true for a line that begins with a mark or a dash, and so cannot continue another one.
    pub(crate) fn begins_anew(&self) -> bool {
        self.mark.is_some() || self.begins_with_dash
    }
}

fn counted(text: &str) -> u8 {
    let length = length_up_to(text, MOST_COUNTED.into());
    u8::try_from(length).unwrap_or(MOST_COUNTED)
}
