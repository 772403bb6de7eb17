//! Leads: run-in headings, distinguished from plain first sentences by their siblings.
//!
//! ```text
//! lead      = short sentence, followed on its line by more text than itself, not all in brackets
//!           | 第 numeral 条 and a space                      the number of an article
//!           | [mark] "“" term "”" "："                       in a glossary, with text after it
//! siblings  = the leads among the blocks of one section, or the items of one list: two or more
//! ```
//!
//! A short first sentence may be plain (成绩来之不易。成绩的取得……), so a single one is not a lead. Headings of a run
//! have one form, either a phrase or a pair of phrases; sentences of another form at the end of such a run are
//! plain, since there the author sums up.

use document::CharRange;

use crate::blocks::limits;
use crate::findings::Findings;
use crate::line::Line;
use crate::line::form::names_task;
use crate::line::mark::{Numbering, read_mark};
use crate::line::opening::{is_bracketed, opens_with_address};
use crate::rule::Rule;
use text::characters::{digit, fold, is_dash, length_up_to};
use text::sentence::first_sentence;

/// Returns the lead of each of `lines`, which are siblings in page order.
///
/// Ranges are in characters of each text.
pub(crate) fn leads(lines: &[&Line<'_>], findings: &mut Findings) -> Vec<Option<CharRange>> {
    let sentences: Vec<Option<Sentence>> = lines.iter().map(|line| sentence(line)).collect();
    let forms: Vec<bool> = sentences
        .iter()
        .flatten()
        .map(|found| found.is_pair)
        .collect();
    let is_alone = forms.len() < limits::FEWEST_SIBLINGS;
    let mut accepted = if is_alone {
        0
    } else {
        forms.len() - plain_at_end(&forms)
    };
    let terms: Vec<Option<CharRange>> = lines.iter().map(|line| term(line)).collect();
    let term_count = terms.iter().flatten().count();
    let has_terms = term_count >= limits::FEWEST_SIBLINGS;
    let mut terms = terms.into_iter().map(|term| term.filter(|_| has_terms));
    let lead = |(line, sentence): (&&Line<'_>, Option<Sentence>)| {
        let is_accepted = sentence.is_some() && accepted > 0;
        accepted -= usize::from(is_accepted);
        let (range, rule) = match (article(line), terms.next().flatten()) {
            (Some(range), _) => (range, Rule::ArticleNumber),
            (None, Some(range)) => (range, Rule::GlossaryTerm),
            (None, None) => (sentence.filter(|_| is_accepted)?.range, Rule::SiblingLeads),
        };
        findings.decide(line, rule, || {
            let count = match rule {
                Rule::GlossaryTerm => term_count,
                _ => forms.len(),
            };
            format!("{count} of {} siblings", lines.len())
        });
        Some(range)
    };
    lines.iter().zip(sentences).map(lead).collect()
}

/// A first sentence that could be a run-in heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sentence {
    range: CharRange,
    /// True if it is a pair of phrases with a comma between them.
    is_pair: bool,
}

/// Returns the number of sentences at the end of a run whose form differs from all before them.
fn plain_at_end(forms: &[bool]) -> usize {
    let first = forms.first().copied().unwrap_or_default();
    let run = forms.iter().take_while(|&&form| form == first).count();
    let others = forms.len() - run;
    let is_end = forms.iter().skip(run).all(|&form| form != first);
    if run >= limits::SURE_RUN && is_end && others * 2 < run {
        others
    } else {
        0
    }
}

/// Returns the number of an article, such as 第二条, which needs no siblings.
fn article(line: &Line<'_>) -> Option<CharRange> {
    let mark = line
        .facts
        .mark
        .filter(|mark| mark.numbering == Numbering::Article)?;
    let (number, rest) = line.text().split_at_checked(mark.end_bytes())?;
    let end = u32::try_from(number.chars().count()).ok()?;
    rest.starts_with(char::is_whitespace)
        .then_some(CharRange { start: 0, end })
}

/// Returns the term that a glossary explains in the text after it, with its mark and colon.
fn term(line: &Line<'_>) -> Option<CharRange> {
    let text = line.text();
    let bare = text.get(note_mark_bytes(text)..)?.trim_start();
    let (term, rest) = bare.strip_prefix('“')?.split_once('”')?;
    let explanation = rest.strip_prefix(['：', ':'])?;
    let is_short = length_up_to(term, limits::LONGEST_LEAD_CHARS + 1) <= limits::LONGEST_LEAD_CHARS;
    let end = text.get(..text.len() - explanation.len())?.chars().count();
    let is_term = is_short && !explanation.trim().is_empty();
    is_term.then_some(CharRange {
        start: 0,
        end: u32::try_from(end).ok()?,
    })
}

/// Returns the length in bytes of the mark that `text` begins with, bracketed as that of a note or not.
fn note_mark_bytes(text: &str) -> usize {
    let bracketed = || {
        let number = text.strip_prefix(['[', '［', '〔'])?;
        let rest = number.trim_start_matches(|one| digit(one).is_some());
        let rest = rest.strip_prefix([']', '］', '〕'])?;
        Some(text.len() - rest.len())
    };
    let mark = read_mark(text).map(|mark| mark.end_bytes());
    mark.or_else(bracketed).unwrap_or(0)
}

fn sentence(line: &Line<'_>) -> Option<Sentence> {
    let text = line.text();
    let bare = text.trim_start_matches(is_dash).trim_start();
    let first = first_sentence(
        bare,
        limits::LONGEST_LEAD_CHARS + limits::LONGEST_MARK_CHARS,
    )?;
    let (sentence, rest) = bare.split_at_checked(first.end_bytes)?;
    let rest = rest.trim_start();
    let title =
        read_mark(sentence).map_or(Some(sentence), |mark| sentence.get(mark.end_bytes()..))?;
    let title_chars = length_up_to(title, limits::LONGEST_LEAD_CHARS + 1);
    // （牵头单位：某局） names the responsible office; it is not text.
    let has_text = || length_up_to(rest, title_chars + 1) > title_chars && !is_bracketed(rest);
    let is_lead = first.stop == '。'
        && (limits::SHORTEST_LEAD_CHARS..=limits::LONGEST_LEAD_CHARS).contains(&title_chars)
        && has_text()
        && names_task(title)
        && !opens_with_address(title);
    let start_chars = text.get(..text.len() - bare.len())?.chars().count();
    let start = u32::try_from(start_chars).ok()?;
    let length = u32::try_from(first.length_chars).ok()?;
    is_lead.then_some(Sentence {
        range: CharRange {
            start,
            end: start + length,
        },
        is_pair: title.chars().map(fold).any(|character| character == ','),
    })
}

#[cfg(test)]
mod tests {
    use super::leads;
    use crate::findings::Findings;
    use crate::line::lines;

    /// In `texts`, one on a line, leads are in ⟨⟩.
    #[track_caller]
    fn check(texts: &str) {
        let plain = texts.replace(['⟨', '⟩'], "");
        let lines = lines(&plain);
        let leads = leads(&lines.iter().collect::<Vec<_>>(), &mut Findings::default());
        let marked = lines.iter().zip(leads).map(|(line, lead)| match lead {
            Some(lead) => {
                let (before, lead, after) = lead.split(line.text());
                format!("{before}⟨{lead}⟩{after}")
            }
            None => line.text().to_owned(),
        });
        assert_eq!(marked.collect::<Vec<_>>().join("\n"), texts);
    }

    #[test]
    fn finds_leads_of_siblings() {
        check(
            "⟨构建格局。⟩推动矛盾源头治理。\n这里没有短句，只有一个长句子，它说完了。\n⟨夯实管理。⟩事故起数实现下降。",
        );
        check(
            "——⟨有令必行，完成任务。⟩总值突破大关并且继续增长。\n—— ⟨有呼必应，做好服务。⟩举办大会推动项目签约。",
        );
    }

    #[test]
    fn finds_terms_of_a_glossary() {
        check("⟨1.“双减”：⟩减轻作业负担。\n⟨［2］ “三甲”:⟩三级甲等医院。\n3.“无释”：");
        check("“双减”：减轻作业负担。");
    }

    #[test]
    fn rejects_a_single_short_sentence() {
        check("经济平稳增长。全年总值达到新的高度。");
    }

    #[test]
    fn rejects_another_form_at_the_end_of_a_run() {
        check(
            "⟨做好甲事。⟩甲事说明文字。\n⟨做好乙事。⟩乙事说明文字。\n⟨做好丙事。⟩丙事说明文字。\n\
             来之不易,饱含艰辛。成绩的取得是共同奋斗的结果。",
        );
    }

    #[test]
    fn rejects_brackets_figures_and_addresses() {
        check("做好甲事。（牵头单位：某某局）\n做好乙事。（牵头单位：某某局）");
        check("新增学位4200个。其余说明文字说明文字。\n同志们,我们出发。其余说明文字说明文字。");
    }
}
