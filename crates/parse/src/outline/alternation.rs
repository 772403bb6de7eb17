//! Sentences that are headings although no two begin alike, recognized by their alternation with text.
//!
//! ```text
//! candidate = paragraph of one short sentence without figures, and below it prose, at least twice as long
//! part      = lines from a heading to the next one that ranks no lower; none before the first heading,
//!             and none in a section that has sections of its own
//! headings  = candidates of one form, in parts in which they alternate: two or more, with two paragraphs of
//!             other text each, on average at most, from the first on; at least three in the document
//!           | in that case also one that heads all of a part of two paragraphs
//! form      = a phrase, or phrases with commas between them; and a length close to that of the others
//! ```
//!
//! A heading divides its part: a single sentence only opens or sums up, unless such sentences are headings
//! elsewhere in the document. This module applies only if no headings begin alike (`siblings`).

use std::ops::Range;

use crate::blocks::lead::is_worded_like_heading;
use crate::line::Line;
use crate::line::opening::opens_with_address;
use crate::outline::numbering::Role;
use crate::outline::siblings::is_one_sentence;
use text::characters::{fold, length_up_to};
use text::sentence::is_prose;

/// A sentence that may be the heading of the paragraph below it.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    place: usize,
    length_chars: usize,
    /// True if it has a comma.
    is_pair: bool,
}

/// Returns the places of the sentences among `lines` that are headings.
pub(crate) fn find_headings(lines: &[Line<'_>], roles: &[Role]) -> Vec<usize> {
    let parts: Vec<Vec<Candidate>> = parts(roles)
        .map(|part| {
            part.filter_map(|place| candidate(lines, roles, place))
                .collect()
        })
        .collect();
    let Some(form) = Form::of(parts.iter().flatten()) else {
        return Vec::new();
    };
    let alike = |part: Vec<Candidate>| -> Vec<usize> {
        let alike = part.into_iter().filter(|one| form.is_of(one));
        alike.map(|one| one.place).collect()
    };
    let parts = self::parts(roles).zip(parts.into_iter().map(alike));
    let parts: Vec<(Range<usize>, Vec<usize>)> = parts.collect();
    let alternating = parts
        .iter()
        .filter(|(part, found)| alternate(roles, part, found));
    if alternating.map(|(_, found)| found.len()).sum::<usize>() < FEWEST_SENTENCES {
        return Vec::new();
    }
    let is_headed = |(part, found): &(Range<usize>, Vec<usize>)| {
        alternate(roles, part, found) || part.len() == 2 && found.first() == Some(&part.start)
    };
    let headed = parts.into_iter().filter(is_headed);
    headed.flat_map(|(_, found)| found).collect()
}

/// The minimum number of headings in a document.
const FEWEST_SENTENCES: usize = 3;

/// The minimum number of headings in a part.
const FEWEST_IN_PART: usize = 2;

/// The maximum number of paragraphs per heading, on average in a part.
const MOST_HEADED: usize = 2;

/// The maximum length of a heading, a phrase or a pair of phrases.
const LONGEST_CHARS: usize = 30;

/// The minimum length of a heading: four characters and a stop.
const SHORTEST_CHARS: usize = 5;

/// Returns the sections without headings of their own so far, as ranges of lines.
fn parts(roles: &[Role]) -> impl Iterator<Item = Range<usize>> {
    let style = |(place, role): (usize, &Role)| match *role {
        Role::Heading { style, .. } => Some((place, style)),
        _ => None,
    };
    let mut headings = roles.iter().enumerate().filter_map(style).peekable();
    let part = std::iter::from_fn(move || {
        let (place, style) = headings.next()?;
        let next = headings.peek();
        let is_whole = next.is_none_or(|&(_, next)| next <= style);
        let end = next.map_or(roles.len(), |&(place, _)| place);
        Some((place + 1..end, is_whole))
    });
    part.filter(|&(_, is_whole)| is_whole).map(|(part, _)| part)
}

fn candidate(lines: &[Line<'_>], roles: &[Role], place: usize) -> Option<Candidate> {
    let both = [place, place + 1].map(|place| roles.get(place));
    let (line, below) = (lines.get(place)?, lines.get(place + 1)?);
    let length_chars = length_up_to(&line.text, LONGEST_CHARS + 1);
    let has_text = length_up_to(&below.text, length_chars * 2) >= length_chars * 2;
    let is_heading_like = (SHORTEST_CHARS..=LONGEST_CHARS).contains(&length_chars)
        && is_one_sentence(&line.text)
        && is_worded_like_heading(&line.text)
        && !opens_with_address(&line.text);
    let is_candidate = both == [Some(&Role::Paragraph); 2]
        && is_heading_like
        && has_text
        && is_prose(&below.text)
        && !opens_with_address(&below.text);
    is_candidate.then_some(Candidate {
        place,
        length_chars,
        is_pair: line.text.chars().any(|character| fold(character) == ','),
    })
}

/// The form of a document's candidates.
#[derive(Clone, Copy, Debug)]
struct Form {
    is_pair: bool,
    /// The median length.
    middle_chars: usize,
}

impl Form {
    /// The form of most `candidates`; `None` if there are none.
    fn of<'one>(candidates: impl Iterator<Item = &'one Candidate>) -> Option<Self> {
        let (pairs, phrases): (Vec<&Candidate>, _) = candidates.partition(|one| one.is_pair);
        let is_pair = pairs.len() > phrases.len();
        let most = if is_pair { pairs } else { phrases };
        let mut lengths: Vec<usize> = most.iter().map(|one| one.length_chars).collect();
        lengths.sort_unstable();
        let middle_chars = *lengths.get(lengths.len() / 2)?;
        Some(Self {
            is_pair,
            middle_chars,
        })
    }

    /// Returns true if `one` has this form, and a length between half and twice the median.
    fn is_of(self, one: &Candidate) -> bool {
        let (length, middle) = (one.length_chars, self.middle_chars);
        one.is_pair == self.is_pair && length < middle * 2 && middle < length * 2
    }
}

/// Returns true if the sentences at `found` divide `part`.
fn alternate(roles: &[Role], part: &Range<usize>, found: &[usize]) -> bool {
    let Some(&first) = found.first() else {
        return false;
    };
    let is_paragraph = |place: &usize| roles.get(*place) == Some(&Role::Paragraph);
    let paragraphs = (first..part.end).filter(is_paragraph).count();
    found.len() >= FEWEST_IN_PART && paragraphs <= found.len() * (MOST_HEADED + 1)
}

#[cfg(test)]
mod tests {
    use super::find_headings;
    use crate::line::lines;
    use crate::outline::numbering::{self, Role};

    /// `expected` are the headings; `甲` in `page` is replaced by a paragraph of text.
    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let text = "这一段文字说明上面所说的事情，它比标题长得多，而且不止一句。所以它是正文。";
        let page = page.replace('甲', text);
        let lines = lines(&page);
        let mut roles = vec![Role::Paragraph; lines.len()];
        numbering::assign(&lines, &mut roles, &mut Vec::new());
        let found = find_headings(&lines, &roles).into_iter();
        let found: Vec<&str> = found.map(|place| &*lines[place].text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_sentences_that_divide_a_part() {
        check(
            "一、回顾\n甲\n产业发展提质增效。\n甲\n城乡面貌焕然一新。\n甲\n甲\n民生福祉持续改善。\n甲\n二、安排\n甲",
            &[
                "产业发展提质增效。",
                "城乡面貌焕然一新。",
                "民生福祉持续改善。",
            ],
        );
    }

    #[test]
    fn finds_a_single_heading_if_others_divide_their_parts() {
        check(
            "一、回顾\n产业发展提质增效。\n甲\n城乡面貌焕然一新。\n甲\n二、作风\n政府效能不断提升。\n甲\n\
             三、民生\n民生福祉持续改善。\n甲\n社会大局和谐稳定。\n甲",
            &[
                "产业发展提质增效。",
                "城乡面貌焕然一新。",
                "政府效能不断提升。",
                "民生福祉持续改善。",
                "社会大局和谐稳定。",
            ],
        );
    }

    #[test]
    fn rejects_sentences_that_only_open_their_parts() {
        check(
            "一、回顾\n全年工作稳步推进。\n甲\n二、不足\n成绩背后仍有短板。\n甲\n三、安排\n主要抓好以下工作。\n甲",
            &[],
        );
    }

    #[test]
    fn rejects_sentences_in_a_section_with_subsections() {
        check(
            "一、回顾\n产业发展提质增效。\n甲\n城乡面貌焕然一新。\n甲\n民生福祉持续改善。\n甲\n二、安排\n今年是关键之年。\n甲\n\
             （一）做强产业\n甲\n（二）改善民生\n甲",
            &[
                "产业发展提质增效。",
                "城乡面貌焕然一新。",
                "民生福祉持续改善。",
            ],
        );
    }

    #[test]
    fn rejects_sentences_far_apart_or_of_several_forms() {
        check(
            "一、回顾\n成绩来之不易。\n甲\n甲\n甲\n甲\n前路依然漫长。\n甲\n甲\n甲\n重任落在肩上。\n甲",
            &[],
        );
        check(
            "一、回顾\n成绩来之不易。\n甲\n回望过去，我们倍感自豪。\n甲\n我们始终同人民群众心往一处想劲往一处使。\n甲",
            &[],
        );
    }

    #[test]
    fn rejects_figures_and_text_without_headings() {
        check(
            "一、回顾\n新建学校12所。\n甲\n新增床位300张。\n甲\n新修道路5条。\n甲",
            &[],
        );
        check(
            "产业发展提质增效。\n甲\n城乡面貌焕然一新。\n甲\n民生福祉持续改善。\n甲",
            &[],
        );
    }
}
