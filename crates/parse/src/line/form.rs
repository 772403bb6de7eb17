//! The form of a line with a mark, judged from this line alone.
//!
//! ```text
//! form = bare        title without a stop                       （一）总体要求
//!      | sentence    one short sentence, alone on the line      （一）聚焦扩大内需。
//!      | run-in      a short sentence or "title：", then text   （一）扩大内需。紧抓机遇……
//!      | item        ends with "；"
//!      | text        everything else
//! ```

use text::characters::length_up_to;
use text::sentence::{before_colon, first_sentence};

/// The form of a line with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Bare,
    Sentence,
    /// A heading that ends at `end_bytes`, counted from after the mark, followed by text.
    RunIn {
        end_bytes: usize,
    },
    Item,
    Text,
}

/// The maximum length of a heading. The longest headings observed have about fifty characters.
const LONGEST_HEADING_CHARS: usize = 60;

/// The maximum length of a sentence that is a heading, alone or run in.
const LONGEST_RUN_IN_CHARS: usize = 45;

/// The maximum length of a heading before a colon, which must be a phrase (元旦：).
const LONGEST_BEFORE_COLON_CHARS: usize = 20;

/// Returns the form of a line, given the text after its mark.
pub(crate) fn form(title: &str) -> Form {
    let title = title.trim_start();
    if title.ends_with(['；', ';']) {
        return Form::Item;
    }
    let is_short = length_up_to(title, LONGEST_HEADING_CHARS + 1) <= LONGEST_HEADING_CHARS;
    match first_sentence(title, LONGEST_HEADING_CHARS) {
        Some(first) if first.end_bytes == title.len() && !is_named_before_colon(title) => {
            whole(first.length_chars)
        }
        None if is_short && !title.is_empty() => bare(title),
        first => {
            let colon = before_colon(title, LONGEST_BEFORE_COLON_CHARS);
            let sentence = first
                .filter(|first| first.stop == '。' && first.length_chars <= LONGEST_RUN_IN_CHARS);
            let head = colon
                .or(sentence)
                .filter(|head| head.end_bytes < title.len());
            head.map_or(Form::Text, |head| Form::RunIn {
                end_bytes: head.end_bytes,
            })
        }
    }
}

/// Returns true for a name, a colon and text: 元旦：放假一天。
fn is_named_before_colon(title: &str) -> bool {
    before_colon(title, LONGEST_BEFORE_COLON_CHARS).is_some_and(|name| name.end_bytes < title.len())
}

/// Returns the form of a sentence that fills the line: a heading if it is short enough.
fn whole(length_chars: usize) -> Form {
    if length_chars <= LONGEST_RUN_IN_CHARS {
        Form::Sentence
    } else {
        Form::Text
    }
}

/// Returns the form of a line without a stop: text if it breaks off at a comma.
fn bare(title: &str) -> Form {
    if title.ends_with(['，', ',', '、']) {
        Form::Text
    } else {
        Form::Bare
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, form};

    #[track_caller]
    fn check(title: &str, expected: Form) {
        assert_eq!(form(title), expected, "{title}");
    }

    #[test]
    fn recognizes_headings_alone_on_their_line() {
        check("总体要求", Form::Bare);
        check(" 全力以赴提升质效,在建设现代产业体系上奋勇争先", Form::Bare);
        check("聚焦扩大内需，确保平稳运行。", Form::Sentence);
    }

    #[test]
    fn recognizes_run_in_headings() {
        check(
            "扩大内需。紧抓机遇。",
            Form::RunIn {
                end_bytes: "扩大内需。".len(),
            },
        );
        check(
            "元旦：放假一天。不调休。",
            Form::RunIn {
                end_bytes: "元旦：".len(),
            },
        );
    }

    #[test]
    fn recognizes_items_and_text() {
        check("有固定场所；", Form::Item);
        check(&"长".repeat(61), Form::Text);
        check("", Form::Text);
        check("断开的一行，", Form::Text);
    }
}
