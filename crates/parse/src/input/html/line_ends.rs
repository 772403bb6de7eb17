//! Line ends of the file that end a paragraph, though browsers show them as spaces.
//!
//! ```text
//! end = line end before an indent of two ideographic spaces
//!     | line end after a sentence, before a mark or an empty line
//! ```
//!
//! Dumps of texts have such line ends between a few tags. Where an editor wraps its markup, lines end anywhere, and neither
//! indents nor empty lines follow.

use crate::line::mark::read_mark;
use text::characters::is_closing;

/// Returns the bytes of `text` at which a line end ends a paragraph.
pub(crate) fn paragraph_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut byte, mut last, mut is_apart) = (0, "", false);
    // The line end after the last line with text.
    let mut end = 0;
    for line in text.split('\n') {
        let bare = line.trim_ascii();
        if bare.is_empty() {
            is_apart = true;
        } else {
            let is_indented = bare.starts_with("\u{3000}\u{3000}");
            let begins = is_indented || ends_text(last) && (is_apart || read_mark(bare).is_some());
            if begins && !last.is_empty() {
                ends.push(end);
            }
            (last, is_apart, end) = (bare, false, byte + line.len());
        }
        byte += line.len() + 1;
    }
    ends
}

/// Returns true for the end of a sentence, or of a line that introduces what follows.
fn ends_text(line: &str) -> bool {
    let bare = line.trim_end_matches(is_closing);
    bare.ends_with(['。', '；', '！', '？'])
        || bare.ends_with(['：', ':']) && bare.chars().nth(LONGEST_LABEL_CHARS).is_some()
}

/// A label before a colon, whose value may be lines below.
const LONGEST_LABEL_CHARS: usize = 12;

#[cfg(test)]
mod tests {
    use super::paragraph_ends;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut start = 0;
        let mut found = Vec::new();
        for end in paragraph_ends(text).into_iter().chain([text.len()]) {
            found.push(text[start..end].split_whitespace().collect::<String>());
            start = end;
        }
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_ends_of_paragraphs() {
        check(
            "\n甲单位：\n　　第一段。\n　　第二段\n",
            &["甲单位：", "第一段。", "第二段"],
        );
        check(
            "第一段。\n\n第二段。\n  二、第三段",
            &["第一段。", "第二段。", "二、第三段"],
        );
    }

    #[test]
    fn leaves_lines_that_an_editor_wraps() {
        check("来源：\n\n   某局", &["来源：某局"]);
        check(
            "一句话。\n   下一句话，\n   到此为止。",
            &["一句话。下一句话，到此为止。"],
        );
    }
}
