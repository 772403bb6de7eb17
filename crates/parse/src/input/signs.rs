//! Number signs in plain text: `##` before a line makes it a heading of that depth, and is not text of the report.

use document::{Boilerplate, BoilerplateKind};

use crate::findings::Findings;
use crate::input::limits::MOST_NUMBER_SIGNS;
use crate::line::{Line, Sign};
use crate::rule::Rule;

/// Moves leading number signs to the boilerplate, and sets the depth they give.
pub(crate) fn take_signs<'page>(
    lines: Vec<Line<'page>>,
    boilerplate: &mut Vec<Boilerplate>,
    findings: &mut Findings,
) -> Vec<Line<'page>> {
    let take = |line: Line<'page>| {
        let Some(depth) = depth(line.text()).filter(|_| line.sign == Sign::None) else {
            return line;
        };
        let (Some(signs), Some(mut heading)) = line.clone().cut(usize::from(depth)) else {
            return line;
        };
        findings.decide(&heading, Rule::NumberSigns, || format!("depth {depth}"));
        boilerplate.push(signs.boilerplate(BoilerplateKind::Other));
        heading.sign = Sign::Heading(depth);
        heading
    };
    lines.into_iter().map(take).collect()
}

/// Returns the number of number signs before whitespace at the start of `text`, up to six.
fn depth(text: &str) -> Option<u8> {
    let bare = text.trim_start_matches('#');
    let signs = text.len() - bare.len();
    let is_heading =
        (1..=MOST_NUMBER_SIGNS).contains(&signs) && bare.starts_with([' ', '\u{3000}', '\t']);
    u8::try_from(signs).ok().filter(|_| is_heading)
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
