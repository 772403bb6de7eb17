//! Captions: lines below a picture, recognized by the photographer's or reporter's name at their end.
//!
//! ```text
//! caption = anything (摄 | 供图 | 摄影报道)          with 记者 or a space somewhere before it
//!         | ["（"] 图 (numeral | "：" | 为) anything               of a figure in the text
//!         | short line 记者 space name { space name }   in the head only: in the body a paragraph may end so
//! ```

use crate::line::Line;
use crate::line::limits::LONGEST_CAPTION_CHARS;
use text::characters::{digit, fold, is_han, is_han_numeral, length_up_to};

/// Returns true if `text` ends like the caption of a photograph: “本报记者 某某 摄”.
pub(crate) fn names_photographer(text: &str) -> bool {
    let bare = without_close(text);
    let is_credit = bare.ends_with('摄') || bare.ends_with("供图") || bare.ends_with("摄影报道");
    is_credit && (text.contains("记者") || text.contains([' ', '\u{3000}', '\u{a0}', '/']))
}

/// Returns true if `line` begins like the caption of a figure: 图1 …, 图：…, （图为……）.
pub(crate) fn names_figure(line: &Line<'_>) -> bool {
    let text = line
        .text()
        .trim_start_matches(|character| matches!(fold(character), '(' | '【'));
    let rest = text
        .strip_prefix("附图")
        .or_else(|| text.strip_prefix('图'));
    let next = rest.and_then(|rest| rest.trim_start().chars().next());
    line.facts.length() <= LONGEST_CAPTION_CHARS
        && !line.facts.ends_sentence
        && next.is_some_and(|next| {
            digit(next).is_some() || is_han_numeral(next) || matches!(fold(next), ':' | '为')
        })
}

/// Returns true if `line` ends with a reporter's name: “大会主席台。（记者 某某）”.
pub(crate) fn names_reporter(line: &Line<'_>) -> bool {
    let names = without_close(line.text())
        .rsplit_once("记者")
        .map(|(_, names)| names);
    line.facts.length() <= LONGEST_CAPTION_CHARS
        && names.is_some_and(|names| {
            let mut words = names.split_whitespace();
            names.starts_with(char::is_whitespace)
                && words.clone().next().is_some()
                && words.all(is_name)
        })
}

fn is_name(word: &str) -> bool {
    (2..=4).contains(&length_up_to(word, 5)) && word.chars().all(is_han)
}

fn without_close(text: &str) -> &str {
    text.trim_end_matches(|character| matches!(fold(character), ')' | '。' | '】'))
}

#[cfg(test)]
mod tests {
    use crate::line::lines;

    use super::{names_figure, names_photographer, names_reporter};

    #[test]
    fn recognizes_captions_of_figures() {
        let names_figure = |text: &str| names_figure(&lines(text)[0]);
        for text in [
            "图1 总产值",
            "图 二：增速",
            "（图：开工现场）",
            "附图3",
            "图为开工现场",
        ] {
            assert!(names_figure(text), "{text}");
        }
        for text in ["图书馆", "图1显示，总产值增长。", "地图1"] {
            assert!(!names_figure(text), "{text}");
        }
    }

    #[test]
    fn recognizes_photographers() {
        assert!(names_photographer("区长作政府工作报告。本报记者 张三 摄"));
        assert!(!names_photographer("全省统一拍摄"));
    }

    #[test]
    fn recognizes_reporters() {
        let names_reporter = |text: &str| names_reporter(&lines(text)[0]);
        assert!(names_reporter("大会主席台。（记者 赵某）"));
        assert!(names_reporter("省长作工作报告。本报记者　李某某　王某"));
        for text in ["某局答记者问", "邀请记者 参加会议并报道", "记者", "记者 "]
        {
            assert!(!names_reporter(text), "{text}");
        }
    }
}
