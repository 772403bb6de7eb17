//! Leads: run-in headings, distinguished from plain first sentences by their siblings.
//!
//! ```text
//! lead      = short sentence, followed on its line by more text than itself, not all in brackets
//!           | 第 numeral 条 and a space                      the number of an article
//! siblings  = the leads among the blocks of one section, or the items of one list: two or more
//! ```
//!
//! A short first sentence may be plain (成绩来之不易。成绩的取得……), so a single one is not a lead. Headings of a run
//! have one form, either a phrase or a pair of phrases; sentences of another form at the end of such a run are
//! plain, since there the author sums up.

use crate::line::mark::{Numbering, read_mark};
use crate::line::opening::opens_with_address;
use document::CharRange;
use text::characters::{digit, fold, is_closing, is_dash, is_opening, length_up_to};
use text::sentence::first_sentence;

/// A first sentence that could be a run-in heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Candidate {
    range: CharRange,
    /// True if it is a pair of phrases with a comma between them.
    is_pair: bool,
}

/// Returns the lead of each of `texts`, which are siblings in page order.
///
/// Ranges are in characters of each text.
pub(crate) fn leads(texts: &[&str]) -> Vec<Option<CharRange>> {
    let sentences = sentences(texts);
    let both = texts.iter().zip(sentences);
    both.map(|(text, sentence)| article(text).or(sentence))
        .collect()
}

fn sentences(texts: &[&str]) -> Vec<Option<CharRange>> {
    let candidates: Vec<Option<Candidate>> = texts.iter().map(|text| candidate(text)).collect();
    let forms: Vec<bool> = candidates
        .iter()
        .flatten()
        .map(|found| found.is_pair)
        .collect();
    let mut accepted = if forms.len() < FEWEST_SIBLINGS {
        0
    } else {
        forms.len() - plain_at_end(&forms)
    };
    let take = |found: Option<Candidate>| {
        let found = found?;
        accepted = accepted.checked_sub(1)?;
        Some(found.range)
    };
    candidates.into_iter().map(take).collect()
}

const FEWEST_SIBLINGS: usize = 2;

/// The minimum number of leads of one form that establishes the form of a run.
const SURE_RUN: usize = 3;

/// The maximum length of a run-in heading; headings on their own line may be longer.
const LONGEST_CHARS: usize = 30;

/// The minimum length of a lead: two characters and a stop are an exclamation.
const SHORTEST_CHARS: usize = 4;

/// Returns the number of sentences at the end of a run whose form differs from all before them.
fn plain_at_end(forms: &[bool]) -> usize {
    let Some(&first) = forms.first() else {
        return 0;
    };
    let run = forms.iter().take_while(|&&form| form == first).count();
    let others = forms.len() - run;
    let is_end = forms.iter().skip(run).all(|&form| form != first);
    if run >= SURE_RUN && is_end && others * 2 < run {
        others
    } else {
        0
    }
}

/// Returns the number of an article, such as 第二条, which needs no siblings.
fn article(text: &str) -> Option<CharRange> {
    let mark = read_mark(text).filter(|mark| mark.numbering == Numbering::Article)?;
    let (number, rest) = text.split_at_checked(mark.end_bytes)?;
    let end = u32::try_from(number.chars().count()).ok()?;
    rest.starts_with(char::is_whitespace)
        .then_some(CharRange { start: 0, end })
}

fn candidate(text: &str) -> Option<Candidate> {
    let bare = text.trim_start_matches(is_dash).trim_start();
    let start_chars = text.get(..text.len() - bare.len())?.chars().count();
    let first = first_sentence(bare, LONGEST_CHARS + LONGEST_MARK_CHARS)?;
    let rest = bare.get(first.end_bytes..)?.trim_start();
    let sentence = bare.get(..first.end_bytes)?;
    let title =
        read_mark(sentence).map_or(Some(sentence), |mark| sentence.get(mark.end_bytes..))?;
    let title_chars = length_up_to(title, LONGEST_CHARS + 1);
    // （牵头单位：某局） names the responsible office; it is not text.
    let is_in_brackets = rest.starts_with(['（', '(']) && rest.ends_with(['）', ')']);
    let has_text = length_up_to(rest, title_chars + 1) > title_chars && !is_in_brackets;
    let is_lead = first.stop == '。'
        && (SHORTEST_CHARS..=LONGEST_CHARS).contains(&title_chars)
        && has_text
        && is_worded_like_heading(title)
        && !opens_with_address(title);
    let start = u32::try_from(start_chars).ok()?;
    let length = u32::try_from(first.length_chars).ok()?;
    is_lead.then_some(Candidate {
        range: CharRange {
            start,
            end: start + length,
        },
        is_pair: title.chars().map(fold).any(|character| character == ','),
    })
}

/// The maximum length of a mark: （十二） and spaces.
const LONGEST_MARK_CHARS: usize = 6;

/// Returns true if `title` has no figures outside quotation marks, no colon and no semicolon.
///
/// Headings name a task, and such sentences do not.
pub(crate) fn is_worded_like_heading(title: &str) -> bool {
    let mut depth = 0_usize;
    title.chars().all(|character| {
        if is_opening(character) {
            depth += 1;
        } else if is_closing(character) {
            depth = depth.saturating_sub(1);
        }
        let is_figure = depth == 0 && digit(character).is_some();
        !is_figure && !matches!(fold(character), ':' | ';' | '；' | '%')
    })
}

#[cfg(test)]
mod tests {
    use super::leads;

    #[track_caller]
    fn check(texts: &[&str], expected: &[Option<(u32, u32)>]) {
        let found: Vec<Option<(u32, u32)>> = leads(texts)
            .into_iter()
            .map(|lead| lead.map(Into::into))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_leads_of_siblings() {
        check(
            &[
                "构建格局。推动矛盾源头治理。",
                "这里没有短句，只有一个长句子，它说完了。",
                "夯实管理。事故起数实现下降。",
            ],
            &[Some((0, 5)), None, Some((0, 5))],
        );
    }

    #[test]
    fn finds_leads_of_items_after_their_dashes() {
        check(
            &[
                "——有令必行，完成任务。总值突破大关并且继续增长。",
                "—— 有呼必应，做好服务。举办大会推动项目签约。",
            ],
            &[Some((2, 12)), Some((3, 13))],
        );
    }

    #[test]
    fn rejects_a_single_short_sentence() {
        check(&["经济平稳增长。全年总值达到新的高度。"], &[None]);
    }

    #[test]
    fn rejects_another_form_at_the_end_of_a_run() {
        check(
            &[
                "做好甲事。甲事说明文字。",
                "做好乙事。乙事说明文字。",
                "做好丙事。丙事说明文字。",
                "来之不易,饱含艰辛。成绩的取得是共同奋斗的结果。",
            ],
            &[Some((0, 5)), Some((0, 5)), Some((0, 5)), None],
        );
    }

    #[test]
    fn rejects_sentences_followed_only_by_brackets() {
        check(
            &[
                "做好甲事。（牵头单位：某某局）",
                "做好乙事。（牵头单位：某某局）",
            ],
            &[None, None],
        );
    }

    #[test]
    fn rejects_figures_and_addresses() {
        check(
            &[
                "新增学位4200个。其余说明文字说明文字。",
                "同志们,我们出发。其余说明文字说明文字。",
            ],
            &[None, None],
        );
    }
}
