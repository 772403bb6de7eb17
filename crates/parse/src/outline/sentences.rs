//! Sentences that are headings, recognized by others that begin alike or, if none do, by their alternation with text.
//!
//! ```text
//! sentence    = short paragraph of one sentence, and below it prose or an item
//! alike       = three or more of one document that begin with the same words      一年来，我们坚持……。
//! alternating = sentence without figures, and below it prose, at least twice as long
//! part        = lines from a heading to the next one that ranks no lower; none before the first heading,
//!               and none in a section that has sections of its own
//! headings    = alike
//!             | alternating sentences of one form, in parts in which they alternate: two or more, with two paragraphs
//!               of other text each, on average at most, from the first on; at least three in the document
//!             | in that case also one that heads all of a part of two paragraphs
//! form        = a phrase, or phrases with commas between them; and a length close to that of the others
//! ```
//!
//! A heading divides its part: a single sentence only opens or sums up, unless such sentences are headings
//! elsewhere in the document.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::line::Line;
use crate::line::form::names_task;
use crate::line::opening::opens_with_address;
use crate::outline::limits;
use crate::outline::role::{Role, Roles, Style};
use crate::rule::Rule;
use text::characters::{fold, length_up_to, prefix};
use text::sentence::first_sentence;

/// Sets the role of sentences that are headings, among lines that are paragraphs so far.
pub(crate) fn assign(lines: &[Line<'_>], roles: &mut Roles) {
    let sentences: Vec<usize> = (0..lines.len())
        .filter(|&place| roles.is_paragraph(place) && lines.get(place).is_some_and(is_one_sentence))
        .collect();
    let mut found = alike(lines, roles, &sentences);
    let mut rule = Rule::AlikeSentences;
    if found.is_empty() {
        found = alternating(lines, roles, &sentences);
        rule = Rule::AlternatingSentences;
    }
    let count = found.len();
    for place in found {
        roles.set(place, Role::heading(Style::Sentence), rule, || {
            format!("{count} in the document")
        });
    }
}

/// Returns true if `line` is a single short sentence without a mark.
fn is_one_sentence(line: &Line<'_>) -> bool {
    let is_whole = || {
        let first = first_sentence(line.text(), limits::LONGEST_SENTENCE_CHARS);
        first.is_some_and(|first| first.end_bytes == line.text().len() && first.stop == '。')
    };
    line.facts.length() <= limits::LONGEST_SENTENCE_CHARS && !line.facts.begins_anew() && is_whole()
}

fn alike(lines: &[Line<'_>], roles: &Roles, sentences: &[usize]) -> Vec<usize> {
    let is_text = |place: usize, line: &Line<'_>| {
        line.facts.is_prose() && sentences.binary_search(&place).is_err()
            || line.facts.begins_with_dash
    };
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &place in sentences {
        let below = lines
            .get(place + 1)
            .filter(|_| roles.is_paragraph(place + 1));
        if let (Some(line), true) = (
            lines.get(place),
            below.is_some_and(|below| is_text(place + 1, below)),
        ) {
            let opening = prefix(line.text(), limits::ALIKE_CHARS)
                .chars()
                .map(fold)
                .collect();
            alike.entry(opening).or_default().push(place);
        }
    }
    let groups = alike
        .into_values()
        .filter(|places| places.len() >= limits::FEWEST_SENTENCES);
    let mut found: Vec<usize> = groups.flatten().collect();
    found.sort_unstable();
    found
}

/// A sentence that may be the heading of the paragraph below it.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    place: usize,
    length_chars: usize,
    /// True if it has a comma.
    is_pair: bool,
}

fn alternating(lines: &[Line<'_>], roles: &Roles, sentences: &[usize]) -> Vec<usize> {
    let phrases: Vec<Phrase> = sentences
        .iter()
        .filter_map(|&place| phrase(lines, roles, place))
        .collect();
    let parts: Vec<(Range<usize>, &[Phrase])> = parts(roles, lines.len())
        .map(|part| (part.clone(), within(&phrases, &part)))
        .collect();
    let Some(form) = Form::of(parts.iter().flat_map(|(_, phrases)| *phrases)) else {
        return Vec::new();
    };
    let alike = |(part, phrases): (Range<usize>, &[Phrase])| {
        let alike = phrases
            .iter()
            .filter(|one| form.is_of(one))
            .map(|one| one.place);
        (part, alike.collect::<Vec<usize>>())
    };
    let parts: Vec<(Range<usize>, Vec<usize>)> = parts.into_iter().map(alike).collect();
    let dividing = parts
        .iter()
        .filter(|(part, found)| alternate(roles, part, found));
    if dividing.map(|(_, found)| found.len()).sum::<usize>() < limits::FEWEST_SENTENCES {
        return Vec::new();
    }
    let is_headed = |(part, found): &(Range<usize>, Vec<usize>)| {
        alternate(roles, part, found) || part.len() == 2 && found.first() == Some(&part.start)
    };
    parts
        .into_iter()
        .filter(is_headed)
        .flat_map(|(_, found)| found)
        .collect()
}

/// Returns the phrases in a part.
fn within<'all>(phrases: &'all [Phrase], part: &Range<usize>) -> &'all [Phrase] {
    let at = |place: usize| phrases.partition_point(|one| one.place < place);
    phrases.get(at(part.start)..at(part.end)).unwrap_or(&[])
}

/// Returns the sections without headings of their own so far, as ranges of lines.
fn parts(roles: &Roles, end: usize) -> impl Iterator<Item = Range<usize>> {
    let mut headings = roles
        .headings()
        .take_while(move |&(place, ..)| place < end)
        .peekable();
    let part = std::iter::from_fn(move || {
        let (place, style, _) = headings.next()?;
        let next = headings.peek();
        let is_whole = next.is_none_or(|&(_, next, _)| next <= style);
        let end = next.map_or(end, |&(place, ..)| place);
        Some((place + 1..end, is_whole))
    });
    part.filter(|&(_, is_whole)| is_whole).map(|(part, _)| part)
}

fn phrase(lines: &[Line<'_>], roles: &Roles, place: usize) -> Option<Phrase> {
    let (line, below) = (lines.get(place)?, lines.get(place + 1)?);
    let length_chars = line.facts.length();
    let is_phrase = (limits::SHORTEST_PHRASE_CHARS..=limits::LONGEST_PHRASE_CHARS)
        .contains(&length_chars)
        && names_task(line.text())
        && !opens_with_address(line.text());
    let has_text = || {
        roles.is_paragraph(place + 1)
            && below.facts.is_prose()
            && length_up_to(below.text(), length_chars * 2) >= length_chars * 2
            && !opens_with_address(below.text())
    };
    (is_phrase && has_text()).then_some(Phrase {
        place,
        length_chars,
        is_pair: line.text().chars().any(|character| fold(character) == ','),
    })
}

/// The form of a document's phrases.
#[derive(Clone, Copy, Debug)]
struct Form {
    is_pair: bool,
    /// The median length.
    middle_chars: usize,
}

impl Form {
    /// The form of most `phrases`; `None` if there are none.
    fn of<'one>(phrases: impl Iterator<Item = &'one Phrase>) -> Option<Self> {
        let (pairs, others): (Vec<&Phrase>, _) = phrases.partition(|one| one.is_pair);
        let is_pair = pairs.len() > others.len();
        let most = if is_pair { pairs } else { others };
        let mut lengths: Vec<usize> = most.iter().map(|one| one.length_chars).collect();
        lengths.sort_unstable();
        let middle_chars = *lengths.get(lengths.len() / 2)?;
        Some(Self {
            is_pair,
            middle_chars,
        })
    }

    /// Returns true if `one` has this form, and a length between half and twice the median.
    fn is_of(self, one: &Phrase) -> bool {
        let (length, middle) = (one.length_chars, self.middle_chars);
        one.is_pair == self.is_pair && length < middle * 2 && middle < length * 2
    }
}

/// Returns true if the sentences at `found` divide `part`.
fn alternate(roles: &Roles, part: &Range<usize>, found: &[usize]) -> bool {
    let Some(&first) = found.first() else {
        return false;
    };
    let paragraphs = (first..part.end)
        .filter(|&place| roles.is_paragraph(place))
        .count();
    found.len() >= limits::FEWEST_IN_PART && paragraphs <= found.len() * (limits::MOST_HEADED + 1)
}

#[cfg(test)]
mod tests {
    use super::{Roles, assign};
    use crate::findings::Findings;
    use crate::line::lines;
    use crate::outline::numbering;

    /// Checks the headings of `page`, in which 甲 stands for a paragraph of text, and * marks the sentences that are headings.
    #[track_caller]
    fn check(page: &str) {
        let text = "这一段文字说明上面所说的事情，它比标题长得多，而且不止一句。所以它是正文。";
        let page = page.replace('甲', text);
        let plain = page.replace('*', "");
        let lines = lines(&plain);
        let mut roles = Roles::new(lines.len(), false);
        numbering::assign(&lines, &mut roles, &mut Findings::default());
        assign(&lines, &mut roles);
        let places = roles.headings().map(|(place, ..)| place);
        let places = places.filter(|&place| lines[place].facts.mark.is_none());
        let found: Vec<&str> = places.map(|place| lines[place].text()).collect();
        let expected: Vec<&str> = page
            .lines()
            .filter_map(|line| line.strip_prefix('*'))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_sentences_that_divide_a_part() {
        check(
            "一、回顾\n甲\n*产业发展提质增效。\n甲\n*城乡面貌焕然一新。\n甲\n甲\n*民生福祉持续改善。\n甲\n二、安排\n甲",
        );
    }

    #[test]
    fn finds_a_single_heading_if_others_divide_their_parts() {
        check(
            "一、回顾\n*产业发展提质增效。\n甲\n*城乡面貌焕然一新。\n甲\n二、作风\n*政府效能不断提升。\n甲\n\
             三、民生\n*民生福祉持续改善。\n甲\n*社会大局和谐稳定。\n甲",
        );
    }

    #[test]
    fn rejects_sentences_that_only_open_their_parts() {
        check(
            "一、回顾\n全年工作稳步推进。\n甲\n二、不足\n成绩背后仍有短板。\n甲\n三、安排\n主要抓好以下工作。\n甲",
        );
    }

    #[test]
    fn rejects_sentences_in_a_section_with_subsections() {
        check(
            "一、回顾\n*产业发展提质增效。\n甲\n*城乡面貌焕然一新。\n甲\n*民生福祉持续改善。\n甲\n二、安排\n今年是关键之年。\n甲\n\
             （一）做强产业\n甲\n（二）改善民生\n甲",
        );
    }

    #[test]
    fn rejects_sentences_far_apart_or_of_several_forms() {
        check(
            "一、回顾\n成绩来之不易。\n甲\n甲\n甲\n甲\n前路依然漫长。\n甲\n甲\n甲\n重任落在肩上。\n甲",
        );
        check(
            "一、回顾\n成绩来之不易。\n甲\n回望过去，我们倍感自豪。\n甲\n我们始终同人民群众心往一处想劲往一处使。\n甲",
        );
    }

    #[test]
    fn rejects_figures_and_text_without_headings() {
        check("一、回顾\n新建学校12所。\n甲\n新增床位300张。\n甲\n新修道路5条。\n甲");
        check("产业发展提质增效。\n甲\n城乡面貌焕然一新。\n甲\n民生福祉持续改善。\n甲");
    }
}
