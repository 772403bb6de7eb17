//! The tail of a page: the lines below the text.
//!
//! ```text
//! tail  = { boilerplate | key alone, name | links }
//! key   = 责任编辑： without a value, and the name on the next line
//! links = 相关报道： and every line after it, to the page's end: each short and no sentence, or the beginning
//!         of a line above
//! ```

use std::iter::repeat_n;

use crate::frame::limits;
use crate::line::Line;
use crate::line::boilerplate::{kind_at_tail, opens_related_links};
use crate::line::field::{fields, open_key};
use crate::rule::Rule;

/// Returns the place at which the tail starts among `lines`, at least `head_length`.
///
/// Adds the rule for each line of the tail to `rules`, from the last line up.
pub(crate) fn tail_start(lines: &[Line<'_>], head_length: usize, rules: &mut Vec<Rule>) -> usize {
    let body = lines.get(head_length..).unwrap_or(&[]);
    let mut rest = above_boilerplate(body, rules);
    if let Some(above) = above_links(rest) {
        rules.extend(repeat_n(Rule::RelatedLinks, rest.len() - above.len()));
        rest = above_boilerplate(above, rules);
    }
    head_length.min(lines.len()) + rest.len()
}

/// Returns the lines above the boilerplate at the end of `lines`.
fn above_boilerplate<'lines, 'page>(
    mut lines: &'lines [Line<'page>],
    rules: &mut Vec<Rule>,
) -> &'lines [Line<'page>] {
    while let Some((last, above)) = lines.split_last() {
        let by_words = kind_at_tail(last).map(|found| found.1);
        let by_key = || above.last().filter(|key| is_open_key(key) && is_name(last));
        let Some(rule) = by_words.or_else(|| by_key().map(|_| Rule::EditorName)) else {
            break;
        };
        rules.push(rule);
        lines = above;
    }
    lines
}

fn is_open_key(line: &Line<'_>) -> bool {
    kind_at_tail(line).is_some() && open_key(fields(line.text()).as_deref()).is_some()
}

fn is_name(line: &Line<'_>) -> bool {
    line.facts.length() <= limits::LONGEST_NAME_CHARS
}

/// Returns the lines above the related links at the end of `lines`.
fn above_links<'lines, 'page>(lines: &'lines [Line<'page>]) -> Option<&'lines [Line<'page>]> {
    let last_lines = lines.iter().enumerate().rev().take(limits::MOST_LINKS);
    // A link may quote the beginning of a line above.
    let is_quoted = |place: usize, text: &str| {
        let above = lines.get(..place).unwrap_or(&[]);
        above.iter().any(|line| line.text().starts_with(text))
    };
    let is_link =
        |&(place, line): &(usize, &Line<'_>)| is_link_like(line) || is_quoted(place, line.text());
    let found = last_lines.take_while(is_link);
    let (first, _) = found.filter(|(_, line)| opens_related_links(line)).last()?;
    lines.get(..first)
}

fn is_link_like(line: &Line<'_>) -> bool {
    line.facts.length() <= limits::LONGEST_LINK_CHARS
        && !line.text().contains('。')
        && !line.facts.begins_with_dash
}

#[cfg(test)]
mod tests {
    use super::tail_start;
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: usize) {
        assert_eq!(
            tail_start(&lines(page), 1, &mut Vec::new()),
            expected,
            "{page}"
        );
    }

    #[test]
    fn takes_editors_and_tools() {
        check("题\n正文。\n责任编辑：\n李某\n【关闭窗口】", 2);
        check("题\n正文。\n编辑：何某", 2);
    }

    #[test]
    fn takes_links_that_quote_their_pages() {
        check(
            "题\n正文一句。正文又一句。\n相关报道：\n图解\n题\n正文一句。",
            2,
        );
    }

    #[test]
    fn leaves_text_below_the_text() {
        check("题\n正文。\n相关报道：\n另一句话。", 4);
        check("题\n正文。\n李某", 3);
        check("题", 1);
    }
}
