//! The tail of a page: the lines below the text.
//!
//! ```text
//! tail  = { chrome | key alone, name | links }
//! key   = 责任编辑： without a value, and the name on the next line
//! links = 相关报道： and every line after it, to the page's end: each short and no sentence, or the beginning
//!         of a line above
//! ```

use crate::frame::head::open_key;
use crate::line::Line;
use crate::line::boilerplate;
use text::characters::{is_dash, length_up_to};

/// Returns the place at which the tail starts among `lines`, at least `head_length`.
pub(crate) fn tail_start(lines: &[Line<'_>], head_length: usize) -> usize {
    let body = lines.get(head_length..).unwrap_or(&[]);
    let end = end_above_chrome(body);
    let above_links = body.get(..end).and_then(above_links);
    let end = above_links.map_or(end, end_above_chrome);
    head_length.min(lines.len()) + end
}

/// Returns the place at which the chrome at the end of `lines` starts.
fn end_above_chrome(lines: &[Line<'_>]) -> usize {
    let mut rest = lines;
    while let Some((last, above)) = rest.split_last() {
        if !(is_chrome(last) || above.last().is_some_and(is_open_key) && is_name(last)) {
            break;
        }
        rest = above;
    }
    rest.len()
}

fn is_chrome(line: &Line<'_>) -> bool {
    boilerplate::kind_at_tail(&line.text).is_some()
}

fn is_open_key(line: &Line<'_>) -> bool {
    is_chrome(line) && open_key(&line.text).is_some()
}

fn is_name(line: &Line<'_>) -> bool {
    length_up_to(&line.text, LONGEST_NAME_CHARS + 1) <= LONGEST_NAME_CHARS
}

const LONGEST_NAME_CHARS: usize = 8;

/// Returns the lines above the related links at the end of `lines`.
fn above_links<'lines, 'page>(lines: &'lines [Line<'page>]) -> Option<&'lines [Line<'page>]> {
    let last_lines = lines.iter().enumerate().rev().take(MOST_LINKS);
    let of_links = last_lines.take_while(|&(place, line)| {
        is_link_like(&line.text)
            || lines
                .get(..place)
                .is_some_and(|above| say(above, &line.text))
    });
    let opens = |&(_, line): &(usize, &Line<'_>)| boilerplate::opens_related_links(&line.text);
    let (first, _) = of_links.filter(opens).last()?;
    lines.get(..first)
}

/// The maximum number of links below a text.
const MOST_LINKS: usize = 40;

fn is_link_like(text: &str) -> bool {
    length_up_to(text, 61) <= 60 && !text.contains('。') && !text.starts_with(is_dash)
}

/// Returns true if one of `lines` begins with `text`: links may quote the beginning of their page.
fn say(lines: &[Line<'_>], text: &str) -> bool {
    lines.iter().any(|line| line.text.starts_with(text))
}

#[cfg(test)]
mod tests {
    use super::tail_start;
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: usize) {
        assert_eq!(tail_start(&lines(page), 1), expected, "{page}");
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
