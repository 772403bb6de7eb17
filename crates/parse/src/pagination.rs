//! Page numbers taken off the text of a printed page, and the paragraphs they cut in two marked as one.
//!
//! ```text
//! taken = 第 5 页 alone on its line
//!       | 共 20 页 among words, where the same total stands twice
//!       | — 3 — alone or among words, — 3 — without blanks where it counts on;
//!         one of them, at least, cuts a paragraph or stands behind the last line
//!       | 3 alone, in hard-wrapped text; two of them, at least, cut paragraphs and count up; so does the
//!         next number, wherever it stands
//! ```
//!
//! The numbers of a document prove each other. Without proof they may number its parts (— 1 — above
//! each) and stay text. A number that ran into the next word without strokes (12业务) always does.

use std::collections::{BTreeMap, BTreeSet};

use document::{Furniture, FurnitureKind};

use super::lines::Line;
use super::page_candidate::{Candidate, candidates};
use super::page_number::Manner;
use super::problem::Problem;

/// Takes the page numbers off the `lines` of a body.
pub(super) fn take_page_numbers<'page>(
    lines: Vec<Line<'page>>,
    problems: &mut Vec<Problem>,
) -> (Vec<Line<'page>>, Vec<Furniture>) {
    let candidates = candidates(&lines);
    if candidates.is_empty() {
        return (lines, Vec::new());
    }
    let (taken, mut left) = judge(candidates);
    left.retain(Candidate::is_stroked);
    left.dedup_by_key(|one| one.place);
    problems.extend(left.iter().filter_map(|one| problem(one, &lines)));
    take(lines, taken)
}

/// What the `candidates` of a document say of each other.
#[derive(Debug, Default)]
struct Evidence {
    /// Whether a number between strokes stands where only a page number does.
    has_stroked: bool,
    /// The candidates that say how many pages there are, by what they say.
    totals: BTreeMap<u32, usize>,
    /// The bare numbers that cut paragraphs and count up.
    bare: BTreeSet<usize>,
}

const FEWEST_ALIKE: usize = 2;

impl Evidence {
    fn of(candidates: &[Candidate]) -> Self {
        let mut evidence = Self::default();
        let mut last_bare = 0;
        for one in candidates {
            match one.found.manner {
                Manner::Spaced => evidence.has_stroked |= one.is_cut || one.is_last,
                Manner::Tight => {
                    evidence.has_stroked |= one.is_alone && (one.is_cut || one.is_last);
                }
                Manner::Worded { total } => {
                    if let Some(total) = total {
                        *evidence.totals.entry(total).or_default() += 1;
                    }
                }
                Manner::Bare => {
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

    /// Whether `one` is a page number; `last` is the last number between strokes that is.
    fn proves(&self, one: &Candidate, last: u32) -> bool {
        match one.found.manner {
            Manner::Spaced => self.has_stroked,
            Manner::Tight => self.has_stroked && (one.is_alone || one.found.number > last),
            Manner::Worded { total } => {
                let alike = total.and_then(|total| self.totals.get(&total));
                one.is_alone || alike.is_some_and(|&alike| alike >= FEWEST_ALIKE)
            }
            Manner::Bare => self.bare.len() >= FEWEST_ALIKE && self.bare.contains(&one.place),
        }
    }
}

/// Parts the `candidates` into those that are page numbers and those that are not.
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

/// The first number of a line between strokes that nothing proves is told of; other numbers are text
/// everywhere.
fn problem(one: &Candidate, lines: &[Line<'_>]) -> Option<Problem> {
    let line = lines.get(one.place)?;
    let found = line.text.get(one.found.start_bytes..one.found.end_bytes)?;
    let before = line.text.get(..one.found.start_bytes)?.chars().count();
    Some(Problem::within(
        line,
        before,
        "a page number inside a paragraph",
        found,
    ))
}

/// Takes the page numbers `taken`, which are in page order, off their lines.
fn take<'page>(
    lines: Vec<Line<'page>>,
    taken: Vec<Candidate>,
) -> (Vec<Line<'page>>, Vec<Furniture>) {
    let mut texts = Vec::with_capacity(lines.len());
    let mut numbers = Vec::with_capacity(taken.len());
    let mut taken = taken.into_iter().peekable();
    let mut goes_on_at = None;
    for (place, line) in lines.into_iter().enumerate() {
        let length_bytes = line.text.len();
        let mut rest = Some(line);
        let mut put = |text: Option<Line<'page>>, goes_on_at: &mut Option<usize>| {
            texts.extend(text.map(|text| Line {
                goes_on: goes_on_at.take() == Some(place),
                ..text
            }));
        };
        while let Some(one) = taken.next_if(|one| one.place == place) {
            let Some(line) = rest.take() else { break };
            // What was cut off before, and the blanks behind it, are no longer in the line.
            let gone_bytes = length_bytes - line.text.len();
            let (before, line) = line.cut(one.found.start_bytes.saturating_sub(gone_bytes));
            put(before, &mut goes_on_at);
            let length_bytes = one.found.end_bytes - one.found.start_bytes;
            let (number, behind) = line.map_or((None, None), |line| line.cut(length_bytes));
            numbers.extend(number.map(|number| Furniture {
                kind: FurnitureKind::Other,
                line: number.number,
                text: number.text.into_owned(),
            }));
            goes_on_at = one.goes_on_at.or(goes_on_at);
            rest = behind;
        }
        put(rest, &mut goes_on_at);
    }
    (texts, numbers)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::take_page_numbers;

    #[track_caller]
    fn check(page: &str, texts: &[&str], numbers: &[&str]) {
        let (found, furniture) = take_page_numbers(lines(page), &mut Vec::new());
        let found: Vec<&str> = found.iter().map(|line| &*line.text).collect();
        let taken: Vec<&str> = furniture.iter().map(|piece| &*piece.text).collect();
        assert_eq!((found.as_slice(), taken.as_slice()), (texts, numbers));
    }

    #[test]
    fn ok_numbers_prove_each_other() {
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
    fn err_what_nothing_proves_is_text() {
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
