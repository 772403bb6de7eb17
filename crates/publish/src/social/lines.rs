//! Line breaks of titles: lines of nearly the same width, with breaks where Chinese typography allows them.
//!
//! ```text
//! line  = atom+
//! atom  = opening* (figure | word | character) closing*     never broken
//! ```

use text::characters::{digit, is_closing, is_dash, is_han_numeral, is_opening, is_stop};

/// The cost of a break within a word. The cost of a line is the square of its deviation from the mean width, as a fraction of
/// the widest line.
const TEAR_COST: f32 = 0.12;

/// A run of characters without a break opportunity.
#[derive(Default)]
struct Atom {
    text: String,
    /// The width in em, without the space at its end.
    width_em: f32,
    /// The width in em of the space at its end.
    space_em: f32,
    /// The cohesion with the next atom.
    cohesion: f32,
}

impl Atom {
    fn push(&mut self, character: char, width_em: f32) {
        if character == ' ' {
            self.space_em += width_em;
        } else {
            self.width_em += self.space_em + width_em;
            self.space_em = 0.0;
        }
        self.text.push(character);
    }
}

/// Breaks a text into as few lines as fit into `limit_em`, and at most `most`; `None` if it needs more.
///
/// `width_em` measures a character; `cohesion` tells how strongly two of them belong together, from 0 to 1.
pub(super) fn balance(
    text: &str,
    width_em: impl Fn(char) -> f32,
    cohesion: impl Fn(char, char) -> f32,
    (limit_em, most): (f32, u8),
) -> Option<Vec<String>> {
    let atoms = atoms(text, width_em, cohesion);
    (1..=most).find_map(|count| {
        let ends = ends(&atoms, limit_em, count)?;
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let lines = starts.zip(&ends).map(|(start, &end)| {
            let line = atoms.get(start..end).unwrap_or_default();
            let line: String = line.iter().map(|atom| &*atom.text).collect();
            line.trim_end().to_owned()
        });
        Some(lines.collect())
    })
}

/// Returns the atoms of a text, each with its cohesion with the next.
fn atoms(
    text: &str,
    width_em: impl Fn(char) -> f32,
    cohesion: impl Fn(char, char) -> f32,
) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut before = None;
    for character in text.chars() {
        let width = width_em(character);
        match before.zip(atoms.last_mut()) {
            Some((before, atom)) if !can_break(before, character) => atom.push(character, width),
            neighbours => {
                if let Some((before, atom)) = neighbours {
                    atom.cohesion = cohesion(before, character);
                }
                let mut atom = Atom::default();
                atom.push(character, width);
                atoms.push(atom);
            }
        }
        before = Some(character);
    }
    atoms
}

/// Returns true if a line may end between two characters.
fn can_break(before: char, after: char) -> bool {
    let is_latin = |one: char| one.is_ascii_graphic();
    let is_within_words = is_latin(before) && is_latin(after);
    !is_trailing(after)
        && !is_opening(before)
        && !is_within_words
        && !is_within_figures(before, after)
}

/// Returns true if no line begins with the character.
fn is_trailing(character: char) -> bool {
    let is_mark = "，、；：,;:·.%％℃‰".contains(character);
    is_mark || character == ' ' || is_closing(character) || is_stop(character) || is_dash(character)
}

/// Returns true between the parts of a figure with its ordinal and unit (第3次, 十七届), or of a range of them.
fn is_within_figures(before: char, after: char) -> bool {
    let is_figure = |one: char| digit(one).is_some() || is_han_numeral(one);
    let is_unit = |one: char| one.is_alphabetic();
    (is_figure(before) && is_unit(after))
        || ((before == '第' || is_dash(before)) && is_figure(after))
}

/// Returns the ends of exactly `count` lines with the lowest cost, as numbers of atoms; `None` if they do not fit.
fn ends(atoms: &[Atom], limit_em: f32, count: u8) -> Option<Vec<usize>> {
    let total: f32 = atoms.iter().map(|atom| atom.width_em + atom.space_em).sum();
    let mean = total / f32::from(count);
    if mean > limit_em {
        return None;
    }
    // The cheapest lines that take the first atoms, by the number of these.
    let mut best: Vec<Option<(f32, Vec<usize>)>> = vec![None; atoms.len() + 1];
    if let Some(nothing) = best.first_mut() {
        *nothing = Some((0.0, Vec::new()));
    }
    for _ in 0..count {
        let mut next: Vec<Option<(f32, Vec<usize>)>> = vec![None; atoms.len() + 1];
        for (start, before) in best.iter().enumerate() {
            let Some((cost_before, ends_before)) = before else {
                continue;
            };
            let mut width = 0.0;
            for (end, atom) in (start + 1..).zip(atoms.iter().skip(start)) {
                width += atom.width_em;
                if width > limit_em {
                    break;
                }
                let deviation = (width - mean) / limit_em;
                let cost = cost_before + deviation * deviation + TEAR_COST * atom.cohesion;
                width += atom.space_em;
                if let Some(known) = next.get_mut(end)
                    && known.as_ref().is_none_or(|(known, _)| cost < *known)
                {
                    let ends = ends_before.iter().copied().chain([end]).collect();
                    *known = Some((cost, ends));
                }
            }
        }
        best = next;
    }
    best.pop().flatten().map(|(_, ends)| ends)
}

#[cfg(test)]
mod tests {
    use super::balance;

    #[test]
    fn breaks_where_typography_allows_it() {
        check("甲区工作报告", 6.0, &["甲区工作报告"]);
        check("甲区工作报告", 5.0, &["甲区工", "作报告"]);
        check("甲乙《丙丁", 3.0, &["甲乙", "《丙丁"]);
        check("甲乙丙》丁戊", 4.0, &["甲乙", "丙》丁戊"]);
        check("甲乙丙，丁戊己", 4.0, &["甲乙丙，", "丁戊己"]);
        check("甲乙丙“丁戊己", 4.0, &["甲乙丙", "“丁戊己"]);
        check("甲在2025年办", 6.0, &["甲在", "2025年办"]);
        check("第3次会议纪要", 4.0, &["第3次", "会议纪要"]);
        check("第十七届大会", 5.0, &["第十七届", "大会"]);
        check("意见（2026—2030年）", 12.0, &["意见", "（2026—2030年）"]);
        check("annual report", 8.0, &["annual", "report"]);
    }

    #[test]
    fn keeps_words_that_belong_together() {
        let cohesion = |before, after| f32::from(u8::from((before, after) == ('工', '作')));
        let lines = balance("甲区工作报告", |_| 1.0, cohesion, (5.0, 2));
        assert_eq!(lines.unwrap(), ["甲区", "工作报告"]);
    }

    #[test]
    fn refuses_more_lines_than_allowed() {
        assert_eq!(balance("甲乙丙丁戊", |_| 1.0, |_, _| 0.0, (2.0, 2)), None);
        assert_eq!(balance("abcdef", |_| 1.0, |_, _| 0.0, (2.0, 4)), None);
    }

    /// Checks the lines of a text whose characters are 1 em wide, of two lines at most.
    #[track_caller]
    fn check(text: &str, limit_em: f32, expected: &[&str]) {
        let lines = balance(text, |_| 1.0, |_, _| 0.0, (limit_em, 2));
        assert_eq!(lines.unwrap(), expected, "{text}");
    }
}
