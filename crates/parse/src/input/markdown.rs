//! Markdown headings: `##` before a line gives its depth and is not text of the report.

use document::{Furniture, FurnitureKind};

use crate::line::{Line, Sign};

/// Moves leading number signs to the boilerplate, and sets the depth they give.
pub(crate) fn take_signs(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Furniture>) {
    let mut furniture = Vec::new();
    let lines = lines.into_iter().map(|line| match depth(&line.text) {
        Some(depth) if line.sign == Sign::None => take_sign(line, depth, &mut furniture),
        _ => line,
    });
    (lines.collect(), furniture)
}

const DEEPEST: usize = 6;

/// Returns the number of number signs before whitespace at the start of `text`, up to six.
fn depth(text: &str) -> Option<u8> {
    let bare = text.trim_start_matches('#');
    let signs = text.len() - bare.len();
    let is_heading = (1..=DEEPEST).contains(&signs) && bare.starts_with([' ', '\u{3000}', '\t']);
    u8::try_from(signs).ok().filter(|_| is_heading)
}

fn take_sign<'page>(line: Line<'page>, depth: u8, furniture: &mut Vec<Furniture>) -> Line<'page> {
    let (Some(signs), Some(heading)) = line.clone().cut(usize::from(depth)) else {
        return line;
    };
    furniture.push(Furniture {
        kind: FurnitureKind::Other,
        text: signs.text.into_owned(),
        line: line.number,
    });
    let sign = Sign::Heading(depth);
    Line { sign, ..heading }
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[track_caller]
    fn check(text: &str, expected: Option<u8>) {
        assert_eq!(depth(text), expected, "{text}");
    }

    #[test]
    fn reads_one_to_six_signs_before_whitespace() {
        check("# 报告", Some(1));
        check("###\u{3000}一、回顾", Some(3));
        check("#话题", None);
        check("####### 太深", None);
    }
}
