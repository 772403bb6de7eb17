//! The form of a line with a mark, judged from this line alone.
//!
//! ```text
//! form = bare        title without a stop                       （一）总体要求
//!      | sentence    one short sentence, alone on the line,     （一）聚焦扩大内需。
//!                    without a percentage
//!      | run-in      a short sentence or "title：", then text   （一）扩大内需。紧抓机遇……
//!      | item        ends with "；", or a remark in brackets after it
//!      | text        everything else
//! ```

use crate::line::limits;
use text::characters::{digit, fold, is_closing, is_opening, length_up_to};
use text::sentence::{before_colon, first_sentence};

/// The form of a line with a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    Bare,
    Sentence,
    /// A heading that ends at `end_bytes`, counted from after the mark and whitespace, followed by text.
    RunIn {
        end_bytes: u16,
    },
    Item,
    #[default]
    Text,
}

/// Returns the form of a line, given the text after its mark.
pub(crate) fn form(title: &str) -> Form {
    let title = title.trim_start();
    if without_remark(title).ends_with(['；', ';']) {
        return Form::Item;
    }
    let first = first_sentence(title, limits::LONGEST_HEADING_CHARS);
    // 元旦：放假一天。 is a name and text, not one sentence.
    let name = before_colon(title, limits::LONGEST_BEFORE_COLON_CHARS)
        .filter(|name| name.end_bytes < title.len());
    let is_short =
        length_up_to(title, limits::LONGEST_HEADING_CHARS + 1) <= limits::LONGEST_HEADING_CHARS;
    match first {
        Some(first) if first.end_bytes == title.len() && name.is_none() => {
            if first.length_chars <= limits::LONGEST_RUN_IN_CHARS && !has_rate(title) {
                Form::Sentence
            } else {
                Form::Text
            }
        }
        None if is_short && !title.is_empty() => {
            // A line that breaks off is text.
            if title.ends_with(['，', ',', '、']) {
                Form::Text
            } else {
                Form::Bare
            }
        }
        first => {
            let sentence = first.filter(|first| {
                first.stop == '。' && first.length_chars <= limits::LONGEST_RUN_IN_CHARS
            });
            let is_heading = |end_bytes: usize| {
                end_bytes < title.len() && !title.get(..end_bytes).is_some_and(has_rate)
            };
            let sentence = sentence.filter(|sentence| is_heading(sentence.end_bytes));
            name.or(sentence).map_or(Form::Text, |head| Form::RunIn {
                end_bytes: u16::try_from(head.end_bytes).unwrap_or(u16::MAX),
            })
        }
    }
}

/// Returns `title` without a short remark in brackets at its end: 增长3%；（20分）.
fn without_remark(title: &str) -> &str {
    let inner = title.trim_end().strip_suffix(['）', ')']);
    let before = inner.and_then(|inner| inner.rsplit_once(['（', '(']));
    let is_short = |remark: &str| {
        remark
            .chars()
            .nth(limits::LONGEST_BEFORE_COLON_CHARS)
            .is_none()
    };
    before
        .filter(|(_, remark)| is_short(remark))
        .map_or(title, |(before, _)| before)
}

/// Returns true for a sentence with a percentage, which is a fact and heads nothing.
fn has_rate(sentence: &str) -> bool {
    sentence.contains(['%', '％', '‰'])
}

/// Returns true if `title` has no figures outside quotation marks, no colon and no semicolon.
///
/// Headings that are sentences name a task, and such sentences do not.
pub(crate) fn names_task(title: &str) -> bool {
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
    use super::{Form, form};

    #[track_caller]
    fn check(title: &str, expected: Form) {
        assert_eq!(form(title), expected, "{title}");
    }

    #[test]
    fn distinguishes_headings_items_and_text() {
        check("总体要求", Form::Bare);
        check(" 全力以赴提升质效,在建设现代产业体系上奋勇争先", Form::Bare);
        check("聚焦扩大内需，确保平稳运行。", Form::Sentence);
        let run_in = |head: &str| Form::RunIn {
            end_bytes: u16::try_from(head.len()).unwrap(),
        };
        check("扩大内需。紧抓机遇。", run_in("扩大内需。"));
        check("元旦：放假一天。不调休。", run_in("元旦："));
        check("有固定场所；", Form::Item);
        check("有固定场所；（20分）", Form::Item);
        check(&"长".repeat(61), Form::Text);
        check("", Form::Text);
        check("断开的一行，", Form::Text);
        check("收入完成3.5亿元，增长2.1%。", Form::Text);
        check("收入增长2.1%。支出减少。", Form::Text);
    }
}
