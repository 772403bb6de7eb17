//! Broken tables: they cannot be read as tables, so they stay text and are reported.
//!
//! ```text
//! glued table   = figures without separators: a percent sign and a digit (11.2%9.5%), or, twice within a few
//!                 lines, a word, six digits or more, and a word (文件6233440第)
//! cell per line = eight or more consecutive lines, each as short as a cell and not a heading,
//!                 a third of them figures
//! ```
//!
//! Neither occurs in prose: there, long figures are followed by a unit, and short lines are headings.

use crate::findings::Findings;
use crate::line::vocabulary::UNITS;
use crate::line::{Line, Sign};
use crate::outline::limits;
use crate::problem::Problem;
use text::characters::{digit, fold, is_han};

/// Reports the broken tables among the `lines` of a body.
pub(crate) fn report(lines: &[Line<'_>], findings: &mut Findings) {
    report_glued(lines, findings);
    report_cells(lines, findings);
}

fn report_glued(lines: &[Line<'_>], findings: &mut Findings) {
    let mut long: Option<(usize, Figure)> = None;
    let mut reported = None;
    for (place, line) in lines.iter().enumerate() {
        for figure in glued_figures(line.text()) {
            let is_near = |other: usize| place < other + limits::NEAR_LINES;
            let near = long.filter(|&(other, _)| !figure.is_sure && is_near(other));
            long = Some((place, figure));
            if !figure.is_sure && near.is_none() {
                continue;
            }
            if !reported.is_some_and(is_near) {
                let (place, figure) = near.unwrap_or((place, figure));
                let problem = lines.get(place).map(|line| at(line, &figure));
                findings.problems.extend(problem);
            }
            reported = Some(place);
        }
    }
}

/// Returns a problem at the figure, or at the start of a line that was joined from several.
fn at(line: &Line<'_>, figure: &Figure) -> Problem {
    let text = line.text();
    let found = text
        .get(figure.start_bytes..figure.end_bytes)
        .unwrap_or(text);
    let before = text.get(..figure.start_bytes).unwrap_or("");
    let offset_chars = line.page_text().map_or(0, |_| before.chars().count());
    Problem::within(line, offset_chars, "the cells of a table apart", found)
}

/// Glued figures, including percent signs and points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Figure {
    start_bytes: usize,
    end_bytes: usize,
    /// True if it cannot be a single figure.
    is_sure: bool,
}

fn glued_figures(text: &str) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    while let Some((start_bytes, first)) = characters.next() {
        if digit(first).is_none() {
            before = Some(first);
            continue;
        }
        let (mut digits, mut is_sure, mut end_bytes) = (1, false, start_bytes + first.len_utf8());
        let (mut last, mut has_others) = (first, false);
        while let Some((byte, character)) = characters.next_if(|&(_, c)| is_of_figure(c)) {
            let is_digit = digit(character).is_some();
            is_sure |= fold(last) == '%' && is_digit;
            digits += usize::from(is_digit);
            has_others |= !is_digit;
            end_bytes = byte + character.len_utf8();
            last = character;
        }
        let next = characters.peek().map(|&(_, next)| next);
        let is_between_words = before.is_some_and(is_han)
            && next.is_none_or(|next| is_han(next) && !UNITS.contains(next));
        let is_long = digits >= limits::FEWEST_GLUED_DIGITS && !has_others && is_between_words;
        if is_sure || is_long {
            figures.push(Figure {
                start_bytes,
                end_bytes,
                is_sure,
            });
        }
        before = Some(last);
    }
    figures
}

fn is_of_figure(character: char) -> bool {
    digit(character).is_some() || matches!(fold(character), '%' | '.')
}

fn report_cells(lines: &[Line<'_>], findings: &mut Findings) {
    let mut rest = lines;
    while let Some(start) = rest.iter().position(is_cell) {
        rest = rest.get(start..).unwrap_or(&[]);
        let length = rest
            .iter()
            .position(|line| !is_cell(line))
            .unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        let figures = run.iter().filter(|line| is_figure(line.text())).count();
        if let (true, Some(first)) = (
            length >= limits::FEWEST_CELLS && figures * 3 >= length,
            run.first(),
        ) {
            let problem = Problem::at(first, "the cells of a table's row on one line");
            findings.problems.push(problem);
        }
        rest = after;
    }
}

fn is_cell(line: &Line<'_>) -> bool {
    line.facts.length() <= limits::LONGEST_CELL_CHARS
        && line.sign == Sign::None
        && !line.facts.ends_sentence
        && line.facts.mark.is_none()
        && !line.text().contains(['，', '；', '：', '|', '\t'])
}

/// Returns true for figures: 58, 3.5%, -1.2, —
fn is_figure(text: &str) -> bool {
    let of_figure = |c: char| {
        digit(c).is_some() || matches!(fold(c), '.' | ',' | '%' | '-' | '+' | '—' | '/' | ' ' | '‰')
    };
    text.chars().all(of_figure)
}

#[cfg(test)]
mod tests {
    use super::{Findings, report};
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let mut findings = Findings::default();
        report(&lines(page), &mut findings);
        let problems: Vec<String> = findings.problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, expected, "{page}");
    }

    #[test]
    fn reports_glued_figures() {
        check(
            "增速分别为11.2%9.5%10.5%",
            &["1:6: expected the cells of a table apart, but found “11.2%9.5%10.5%”"],
        );
        check(
            "规章000000第一项\n行政规范性文件6233440第二十条",
            &["1:3: expected the cells of a table apart, but found “000000”"],
        );
    }

    #[test]
    fn reports_one_cell_per_line() {
        let table = [
            "指标",
            "数值",
            "增长",
            "总产值",
            "100",
            "5%",
            "投资",
            "20",
            "-1.2%",
        ]
        .join("\n");
        check(
            &table,
            &["1:1: expected the cells of a table's row on one line, but found “指标”"],
        );
    }

    #[test]
    fn ignores_figures_in_prose() {
        check(
            "补贴4380000元，咨询电话12345678。增长5%，下降3%。热线075512345678",
            &[],
        );
        check("甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬", &[]);
    }
}
