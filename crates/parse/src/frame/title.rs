//! Finds the title in the head of a page, on one or more lines, even if it is repeated.
//!
//! ```text
//! title = lines equal to the metadata's 名称, or to the title that HTML declares, ignoring whitespace and width
//!       | lines equal to an <h1> that says what a document is or that <title> has too
//!       | lines equal to <title> without the names of site and column
//!       | the line or lines above the byline, above a dateline and speaker there
//!       | lines equal to the only <h1>
//!       | the declared title, for pages without a line that ends like one
//!       | the first line below all boilerplate      for pages without byline or table
//!       | the last line that can be one
//! lines = 1 to 3 consecutive lines; up to the first that ends like a title (报告, 通知, …), and without a
//!         subtitle, which begins with dashes
//! ```

use std::ops::Range;

use crate::frame::head::{HeadLine, Role};
use crate::frame::limits;
use crate::frame::names::{Names, bare};
use crate::line::Line;
use crate::line::opening::{is_dateline, is_like_title, is_opening_line, names_attachment};
use crate::rule::Rule;
use text::characters::squeezed;

/// The places of the title in the head, as ranges of its lines.
#[derive(Debug)]
pub(crate) struct Places {
    /// Without a title, the empty range below all boilerplate.
    pub(crate) title: Range<usize>,
    /// The lines that repeat the title.
    pub(crate) repeats: Vec<Range<usize>>,
    pub(crate) rule: Rule,
}

impl Places {
    /// Locates the title. Of the lines of the head, markup puts at least the first `least` above the text.
    pub(crate) fn of(head: &[HeadLine<'_, '_>], names: &Names<'_>, least: usize) -> Self {
        let boilerplate = head.iter().rposition(|one| one.role != Role::Text);
        let below = boilerplate.map_or(0, |place| place + 1);
        let texts = Texts { head, below };
        let Some((title, rule)) = texts.find(names) else {
            let place = names.in_markup().map_or(below, |_| least.min(head.len()));
            let rule = names
                .in_markup()
                .map_or(Rule::BelowTitle, |_| Rule::TitleDeclared);
            return Self {
                title: place..place,
                repeats: Vec::new(),
                rule,
            };
        };
        let lines = head.get(title.clone()).unwrap_or(&[]).iter();
        let said: String = lines.map(|one| bare(one.line.text())).collect();
        let mut repeats = Vec::new();
        let mut from = 0;
        while let Some(again) = texts.find_same(from, &said, bare) {
            from = again.end;
            if again.start >= title.end || again.end <= title.start {
                repeats.push(again);
            }
        }
        Self {
            title,
            repeats,
            rule,
        }
    }
}

/// The lines of a head, of which those that are text may be the title.
struct Texts<'head, 'line, 'page> {
    head: &'head [HeadLine<'line, 'page>],
    /// The place below all boilerplate.
    below: usize,
}

impl<'line, 'page> Texts<'_, 'line, 'page> {
    /// Returns the place of the title; `None` if it is declared alone, or no line can be one.
    fn find(&self, names: &Names<'_>) -> Option<(Range<usize>, Rule)> {
        let equal = |name: &str| {
            let exact = self.find_same(0, &squeezed(name), squeezed);
            exact.or_else(|| self.find_same(0, &bare(name), bare))
        };
        let by_name = names
            .own()
            .find_map(equal)
            .map(|found| (found, Rule::TitleByName));
        let heading = || {
            names
                .telling_headings()
                .find_map(equal)
                .map(|found| (found, Rule::TitleByHeading))
        };
        let page_title = || {
            names
                .page_titles()
                .find_map(equal)
                .map(|found| (found, Rule::TitleByPageTitle))
        };
        let byline = || {
            self.above_byline()
                .map(|found| (found, Rule::TitleAboveByline))
        };
        let only = || equal(names.only_heading()?).map(|found| (found, Rule::TitleByHeading));
        let below = || {
            self.below_boilerplate()
                .map(|found| (found, Rule::TitleBelowBoilerplate))
        };
        let last = || self.last().map(|found| (found, Rule::TitleLast));
        let is_like_title = |(found, _): &(Range<usize>, Rule)| {
            let last = self.text(found.end.saturating_sub(1));
            names.declared.is_none() || last.is_some_and(ends_like_title)
        };
        by_name
            .or_else(heading)
            .or_else(page_title)
            .or_else(byline)
            .or_else(only)
            .or_else(|| below().or_else(last).filter(is_like_title))
    }

    /// Returns the first lines from `from` on that together are `wanted`, compared as `read` reads them.
    fn find_same(
        &self,
        from: usize,
        wanted: &str,
        read: fn(&str) -> String,
    ) -> Option<Range<usize>> {
        (from..self.head.len()).find_map(|start| {
            let mut said = String::new();
            for place in start..start + limits::MOST_TITLE_LINES {
                said.push_str(&read(self.text(place)?.text()));
                if said == wanted && !said.is_empty() {
                    return Some(start..place + 1);
                }
                if !wanted.starts_with(&said) {
                    return None;
                }
            }
            None
        })
    }

    fn above_byline(&self) -> Option<Range<usize>> {
        // The byline is the next boilerplate below the title.
        let mut is_above = false;
        let is_last = |place: &usize| match self.head.get(*place).map(|one| one.role) {
            Some(Role::Text) => is_above && self.eligible(*place).is_some(),
            role => {
                is_above = role == Some(Role::Byline);
                false
            }
        };
        let last = (0..self.head.len()).rev().find(is_last)?;
        let last = self.above_dateline(last).unwrap_or(last);
        let above = (last.saturating_sub(limits::MOST_TITLE_LINES - 1)..last).rev();
        let first = above
            .take_while(|&place| self.eligible(place).is_some())
            .last();
        Some(self.joined(first.unwrap_or(last)))
    }

    /// Returns the last line of the title above a dateline, of which the line at `speaker` is the speaker.
    fn above_dateline(&self, speaker: usize) -> Option<usize> {
        let dateline = self.text(speaker.checked_sub(1)?)?;
        let is_speaker = !self.text(speaker).is_some_and(ends_like_title);
        let title = speaker.checked_sub(2)?;
        (is_speaker && is_dateline(dateline) && self.eligible(title).is_some()).then_some(title)
    }

    fn below_boilerplate(&self) -> Option<Range<usize>> {
        let first = (self.below..self.head.len()).find(|&place| self.eligible(place).is_some())?;
        Some(self.joined(first))
    }

    fn last(&self) -> Option<Range<usize>> {
        let last = (0..self.head.len())
            .rev()
            .find(|&place| self.eligible(place).is_some())?;
        Some(last..last + 1)
    }

    /// Returns the title that starts at `first`: up to the first line that ends like one, else one line.
    fn joined(&self, first: usize) -> Range<usize> {
        for place in first..first + limits::MOST_TITLE_LINES {
            let Some(line) = self.text(place) else { break };
            if place > first && line.facts.begins_with_dash && ends_like_title(line) {
                return first..place;
            }
            if place > first && self.eligible(place).is_none() {
                break;
            }
            if ends_like_title(line) {
                return first..place + 1;
            }
        }
        first..first + 1
    }

    /// Returns the line at `place` if it is text.
    fn text(&self, place: usize) -> Option<&'line Line<'page>> {
        let one = self.head.get(place)?;
        (one.role == Role::Text).then_some(one.line)
    }

    /// Returns the line at `place` if it is text whose wording allows it to be a title.
    fn eligible(&self, place: usize) -> Option<&'line Line<'page>> {
        self.text(place).filter(|line| {
            let text = line.text();
            let is_bracketed = text.starts_with(['(', '（', '〔', '[', '【']);
            let is_number = text.ends_with('号') && text.contains(['〔', '[', '［', '第']);
            line.facts.length() <= limits::LONGEST_TITLE_CHARS
                && !text.contains('。')
                && !(is_bracketed || is_number || names_attachment(line) || is_opening_line(line))
        })
    }
}

fn ends_like_title(line: &Line<'_>) -> bool {
    is_like_title(line.text())
}

#[cfg(test)]
mod tests {
    use super::{Names, Places};
    use crate::frame::head::read_head;
    use crate::line::lines;

    /// `head` are the lines of a head; `name` is the declared title.
    #[track_caller]
    fn check(head: &str, name: Option<&str>, expected: &[&str]) {
        let lines = lines(head);
        let head = read_head(&lines, lines.len());
        let names = Names {
            field: name,
            ..Names::default()
        };
        let places = Places::of(&head, &names, 0);
        let found: Vec<&str> = head[places.title]
            .iter()
            .map(|one| one.line.text())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_the_declared_name() {
        check(
            "某网\n首页\n工 作 报 告\n来源：甲",
            Some("工作报告"),
            &["工 作 报 告"],
        );
        check(
            "关于放假的\n通知\n某单位",
            Some("关于放假的通知"),
            &["关于放假的", "通知"],
        );
    }

    #[test]
    fn finds_the_lines_above_the_byline() {
        check(
            "某网\n首页\n某区工作总结\n来源：甲",
            None,
            &["某区工作总结"],
        );
        check(
            "某区人民政府\n工作报告\n（2025年1月2日）\n来源：甲",
            None,
            &["某区人民政府", "工作报告"],
        );
    }

    #[test]
    fn finds_the_lines_above_a_dateline_and_its_speaker() {
        check(
            "首页\n某市预算报告\n——2026年1月2日在某市大会上\n某局局长　张三\n来源：甲",
            None,
            &["某市预算报告"],
        );
    }

    #[test]
    fn finds_the_first_line_of_a_page_without_boilerplate() {
        let dateline = "——2025年1月2日在大会上\n区长　张三";
        check(
            &format!("政府工作报告\n{dateline}"),
            None,
            &["政府工作报告"],
        );
        check("开局之年\n区长　张三", None, &["开局之年"]);
        check("（2025年1月2日）\n各位代表：", None, &[]);
    }
}
