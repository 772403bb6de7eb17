//! Removes the page numbers of printed pages and marks the halves of paragraphs that they split.
//!
//! ```text
//! removed = 第 5 页 alone on its line
//!         | 共 20 页 among words, if the same total occurs twice
//!         | — 3 — alone or among words, -3- alone or, if it counts up, among words;
//!           at least one of them splits a paragraph or follows the last line
//!         | 3 alone, in hard-wrapped text; at least two of them split paragraphs and count up; and the next
//!           number, in any place
//! ```
//!
//! Page numbers are accepted only as a consistent sequence. Without this evidence they may number the parts of a
//! document (— 1 — above each) and stay text. A number glued to the next word without strokes (12业务) always stays.

use std::collections::{BTreeMap, BTreeSet};

use document::{Boilerplate, BoilerplateKind};

use crate::findings::Findings;
use crate::line::Line;
use crate::problem::Problem;
use crate::reflow::limits::FEWEST_ALIKE;
use crate::reflow::page_candidate::{Candidate, candidates};
use crate::reflow::page_number::Notation;

/// Removes the page numbers from the `lines` of a body.
pub(crate) fn take_page_numbers<'page>(
    lines: Vec<Line<'page>>,
    boilerplate: &mut Vec<Boilerplate>,
    findings: &mut Findings,
) -> Vec<Line<'page>> {
    let candidates = candidates(&lines);
    if candidates.is_empty() {
        return lines;
    }
    let (taken, mut left) = judge(candidates);
    left.retain(Candidate::is_stroked);
    left.dedup_by_key(|one| one.place);
    let problems = left.iter().filter_map(|one| problem(one, &lines));
    findings.problems.extend(problems);
    take(lines, taken, boilerplate, findings)
}

/// The evidence that the candidates of a document give for each other.
#[derive(Debug, Default)]
struct Evidence {
    /// True if a number between strokes is in a place that only a page number has.
    has_stroked: bool,
    /// The number of candidates for each stated number of pages.
    totals: BTreeMap<u32, usize>,
    /// The places of bare numbers that split paragraphs and count up.
    bare: BTreeSet<usize>,
}

impl Evidence {
    fn of(candidates: &[Candidate]) -> Self {
        let mut evidence = Self::default();
        let mut last_bare = 0;
        for one in candidates {
            match one.found.notation {
                Notation::Spaced => evidence.has_stroked |= one.is_cut || one.is_last,
                Notation::Tight => {
                    evidence.has_stroked |= one.is_alone && (one.is_cut || one.is_last);
                }
                Notation::Worded { total } => {
                    if let Some(total) = total {
                        *evidence.totals.entry(total).or_default() += 1;
                    }
                }
                Notation::Bare => {
                    let is_next = last_bare > 0 && one.found.number == last_bare + 1;
                    if is_next || one.is_cut && one.found.number > last_bare {
                        last_bare = one.found.number;
                        evidence.bare.insert(one.place);
                    }
                }
            }
        }
        evidence
    }

    /// Returns true if `one` is a page number; `last` is the last accepted number between strokes.
    fn proves(&self, one: &Candidate, last: u32) -> bool {
        match one.found.notation {
            Notation::Spaced => self.has_stroked,
            Notation::Tight => self.has_stroked && (one.is_alone || one.found.number > last),
            Notation::Worded { total } => {
                let alike = total.and_then(|total| self.totals.get(&total));
                one.is_alone || alike.is_some_and(|&alike| alike >= FEWEST_ALIKE)
            }
            Notation::Bare => self.bare.len() >= FEWEST_ALIKE && self.bare.contains(&one.place),
        }
    }
}

/// Splits the `candidates` into page numbers and others.
fn judge(candidates: Vec<Candidate>) -> (Vec<Candidate>, Vec<Candidate>) {
    let evidence = Evidence::of(&candidates);
    let mut last = 0;
    candidates.into_iter().partition(|one| {
        let is_proven = evidence.proves(one, last);
        if is_proven && one.is_stroked() {
            last = one.found.number;
        }
        is_proven
    })
}

/// Reports a number between strokes that lacks evidence; it stays text.
fn problem(one: &Candidate, lines: &[Line<'_>]) -> Option<Problem> {
    let line = lines.get(one.place)?;
    let found = line
        .text()
        .get(one.found.start_bytes..one.found.end_bytes)?;
    let offset_chars = line.text().get(..one.found.start_bytes)?.chars().count();
    Some(Problem::within(
        line,
        offset_chars,
        "a page number inside a paragraph",
        found,
    ))
}

/// Removes the page numbers `taken`, which are in page order, from their lines.
fn take<'page>(
    lines: Vec<Line<'page>>,
    taken: Vec<Candidate>,
    boilerplate: &mut Vec<Boilerplate>,
    findings: &mut Findings,
) -> Vec<Line<'page>> {
    let mut texts = Vec::with_capacity(lines.len());
    let mut taken = taken.into_iter().peekable();
    let mut goes_on_at = None;
    for (place, line) in lines.into_iter().enumerate() {
        let length_bytes = line.text().len();
        let mut rest = Some(line);
        let mut put = |text: Option<Line<'page>>, goes_on_at: &mut Option<usize>| {
            if let Some(mut text) = text {
                text.goes_on = goes_on_at.take() == Some(place);
                texts.push(text);
            }
        };
        while let Some(one) = taken.next_if(|one| one.place == place) {
            let Some(line) = rest.take() else { break };
            // Text removed before, and whitespace after it, is no longer part of the line.
            let gone_bytes = length_bytes - line.text().len();
            let (before, line) = line.cut(one.found.start_bytes.saturating_sub(gone_bytes));
            put(before, &mut goes_on_at);
            let length_bytes = one.found.end_bytes - one.found.start_bytes;
            let (number, after) = line.map_or((None, None), |line| line.cut(length_bytes));
            if let Some(number) = number {
                let splits = if one.is_cut {
                    "it splits a paragraph"
                } else {
                    "others do"
                };
                findings.decide(&number, one.rule(), || splits.to_owned());
                boilerplate.push(number.boilerplate(BoilerplateKind::Other));
            }
            goes_on_at = one.goes_on_at.or(goes_on_at);
            rest = after;
        }
        put(rest, &mut goes_on_at);
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::{Findings, Line, take_page_numbers};
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, texts: &[&str], numbers: &[&str]) {
        let mut boilerplate = Vec::new();
        let found = take_page_numbers(lines(page), &mut boilerplate, &mut Findings::default());
        let found: Vec<&str> = found.iter().map(Line::text).collect();
        let taken: Vec<&str> = boilerplate.iter().map(|piece| &*piece.text).collect();
        assert_eq!((found.as_slice(), taken.as_slice()), (texts, numbers));
    }

    #[test]
    fn removes_numbers_of_a_consistent_sequence() {
        check(
            "坚持稳中求- 4 -进总基调。推动高质量-5-发展。\n— 6 —\n其余。",
            &["坚持稳中求", "进总基调。推动高质量", "发展。", "其余。"],
            &["- 4 -", "-5-", "— 6 —"],
        );
        check(
            "第一第 1 页 共 2 页段。\n第二第 2 页 共 2 页段。",
            &["第一", "段。", "第二", "段。"],
            &["第 1 页 共 2 页", "第 2 页 共 2 页"],
        );
        check(
            "着力做强产业，\n— 3 —\n第 3 页\n着力改善民生。",
            &["着力做强产业，", "着力改善民生。"],
            &["— 3 —", "第 3 页"],
        );
    }

    #[test]
    fn keeps_numbers_without_evidence() {
        for page in [
            "— 1 —\n甲段文字说明。\n— 2 —\n乙段文字说明。",
            "型号-3-型运行良好。",
            "见该书第 1 页 共 2 页处。",
            "共有\n12\n个项目。",
        ] {
            check(page, &page.split('\n').collect::<Vec<_>>(), &[]);
        }
    }
}
