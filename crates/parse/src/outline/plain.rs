//! Headings without number or stop, recognized by their shortness and by the text around them.
//!
//! ```text
//! plain = short line without stop, or a heading word (总　则), after the end of a text and followed by prose
//!         or a number
//! ```

use crate::line::date::parse_date;
use crate::line::limits::LONGEST_LABEL_CHARS;
use crate::line::opening::is_opening_line;
use crate::line::vocabulary::{OFFICES, PARTS_OF_DOCUMENTS};
use crate::line::{Line, Sign};
use crate::outline::limits::{
    FEWEST_PLAIN_HAN, LONGEST_NAME_CHARS, LONGEST_PADDED_NAME_CHARS, LONGEST_PLAIN_CHARS,
};
use crate::outline::role::{Role, Roles, Style};
use crate::rule::Rule;
use text::characters::{digit, fold, is_han, squeezed};

/// Sets the role of plain headings, among lines that are paragraphs so far.
pub(crate) fn assign(lines: &[Line<'_>], roles: &mut Roles) {
    let first_prose = lines.iter().position(|line| line.facts.is_prose());
    let first_prose = first_prose.unwrap_or(lines.len());
    let is_plain = |&(place, line): &(usize, &Line<'_>)| {
        let is_in_preamble = place <= first_prose;
        let above = place.checked_sub(1);
        let is_after_text =
            || is_in_preamble || above.is_none_or(|above| ends_text(lines, roles, above));
        let is_above_text = || {
            let is_prose = lines
                .get(place + 1)
                .is_some_and(|below| below.facts.is_prose());
            roles.is_heading(place + 1) || roles.is_paragraph(place + 1) && is_prose
        };
        roles.is_paragraph(place)
            && line.sign == Sign::None
            && is_worded_like_heading(line)
            && is_after_text()
            && is_above_text()
            && !(is_in_preamble && (is_name(line) || is_office(line)) && !is_part_word(line))
    };
    let found: Vec<(usize, bool)> = lines
        .iter()
        .enumerate()
        .filter(is_plain)
        .map(|(place, line)| (place, is_part_word(line)))
        .collect();
    for (place, is_word) in found {
        let (style, rule) = if is_word {
            (Style::Word, Rule::PartWord)
        } else {
            (Style::Plain, Rule::PlainHeading)
        };
        roles.set(place, Role::heading(style), rule, String::new);
    }
}

fn ends_text(lines: &[Line<'_>], roles: &Roles, place: usize) -> bool {
    let ends = |line: &Line<'_>| {
        line.facts.ends_sentence
            || line.text().ends_with([')', '）', ':', '：'])
            || parse_date(line.text()).is_some()
            || line.sign == Sign::Caption
    };
    roles.is_heading(place) || lines.get(place).is_some_and(ends)
}

fn is_worded_like_heading(line: &Line<'_>) -> bool {
    let (text, facts) = (line.text(), line.facts);
    let han = || text.chars().filter(|&character| is_han(character)).count();
    let ends_open =
        || text.ends_with(|c| matches!(fold(c), ',' | ':' | ';' | '、' | ')' | '%' | '-'));
    facts.length() <= LONGEST_PLAIN_CHARS
        && !(facts.is_prose() || facts.begins_anew() || ends_open())
        && (han() >= FEWEST_PLAIN_HAN || is_part_word(line))
        && !is_opening_line(line)
        && !names_picture(text)
}

/// Returns true for the caption of a picture or a table: 图3 …, 表1 ….
fn names_picture(text: &str) -> bool {
    let number = text.strip_prefix(['图', '表']).map(str::trim_start);
    number.is_some_and(|number| number.starts_with(|character| digit(character).is_some()))
}

/// Returns true for the office that signs above its text.
fn is_office(line: &Line<'_>) -> bool {
    OFFICES.iter().any(|ending| line.text().ends_with(ending))
}

/// Returns true for words that are always headings (总　　则), though short enough for a name or a cell.
fn is_part_word(line: &Line<'_>) -> bool {
    line.facts.length() <= LONGEST_LABEL_CHARS
        && PARTS_OF_DOCUMENTS.contains(&squeezed(line.text()).as_str())
}

/// Returns true for a speaker's name (省长　王某, 张立帆): padded, or short and alone on the line.
fn is_name(line: &Line<'_>) -> bool {
    let is_padded = line.text().contains(char::is_whitespace);
    is_padded && line.facts.length() <= LONGEST_PADDED_NAME_CHARS
        || line.facts.length() <= LONGEST_NAME_CHARS
}
