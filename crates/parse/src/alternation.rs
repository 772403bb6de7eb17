//! Sentences that head what follows though no two begin alike, told by the pattern they make with it.
//!
//! ```text
//! candidate = paragraph of one short sentence that names no figure, and below it prose, twice as long
//! part      = what stands behind a heading and before one that ranks no lower; there is none before
//!             the first, and none where a section goes on to parts of its own
//! headings  = candidates of one form, in parts where they alternate: two or more, one to each two
//!             paragraphs of other text, at most, from the first on; three in the document, at least
//!           | then, too, one that heads all of a part of two paragraphs
//! form      = a phrase, or phrases with commas between; and a length about that of the others
//! ```
//!
//! A heading divides: one sentence alone in its part only opens or sums up, unless the document
//! shows elsewhere that such sentences head. Where headings do begin alike, others are plain.

use std::ops::Range;

use super::lead::is_worded_like_heading;
use super::lines::Line;
use super::numbering::Role;
use super::opening::opens_with_address;
use super::siblings::is_one_sentence;
use text::characters::{fold, length_up_to};
use text::sentence::is_prose;

/// A sentence that may head the paragraph below it.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    place: usize,
    length_chars: usize,
    /// Whether it has a comma.
    is_pair: bool,
}

/// The places of the sentences among `lines` that head something.
pub(super) fn find_headings(lines: &[Line<'_>], roles: &[Role]) -> Vec<usize> {
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

/// So many sentences of one form are no chance.
const FEWEST_SENTENCES: usize = 3;

/// So many in one part divide it.
const FEWEST_IN_PART: usize = 2;

/// A sentence heads no more paragraphs than this, on the average of its part.
const MOST_HEADED: usize = 2;

/// Longer sentences say something: phrases are shorter, and so are pairs of them.
const LONGEST_CHARS: usize = 30;

/// Four characters and a stop.
const SHORTEST_CHARS: usize = 5;

/// The text of the sections that have no headings within so far, as places of lines.
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

/// How the headings of a document are written, if its candidates are.
#[derive(Clone, Copy, Debug)]
struct Form {
    is_pair: bool,
    /// The length that half of them do not reach.
    middle_chars: usize,
}

impl Form {
    /// The form of most `candidates`; `None` where there are none.
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

    /// Whether `one` is written so, and neither twice as long nor half as long as the others.
    fn is_of(self, one: &Candidate) -> bool {
        let (length, middle) = (one.length_chars, self.middle_chars);
        one.is_pair == self.is_pair && length < middle * 2 && middle < length * 2
    }
}

/// Whether the sentences at `found` divide `part`.
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
    use super::super::lines::lines;
    use super::super::numbering::{self, Role};
    use super::find_headings;

    /// The lines that head something, on a page where `甲` stands for a paragraph of text.
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
    fn ok_sentences_that_divide_a_part() {
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
    fn ok_one_that_heads_two_paragraphs_where_others_divide() {
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
    fn err_sentences_that_only_open_their_parts() {
        check(
            "一、回顾\n全年工作稳步推进。\n甲\n二、不足\n成绩背后仍有短板。\n甲\n三、安排\n主要抓好以下工作。\n甲",
            &[],
        );
    }

    #[test]
    fn err_a_section_with_parts_of_its_own() {
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
    fn err_sentences_far_apart_or_of_several_forms() {
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
    fn err_figures_addresses_and_text_without_headings() {
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
