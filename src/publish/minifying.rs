//! Style sheets and scripts without what is for their readers alone.

use std::fmt::Write as _;

/// Comments and blanks go, but those that mean something: between words, as in `calc()`, and in texts.
pub(super) fn minified_style(style: &str) -> String {
    let mut minified = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        minified.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    minified.push_str(rest);
    squeezed(&minified)
}

/// Whole-line comments and indentation go, and characters outside ASCII are escaped.
///
/// Portals in GBK read a classic script without a charset as GBK. In our scripts such characters occur in
/// strings and regular expressions alone, where an escape means the same.
pub(super) fn minified_script(script: &str) -> String {
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    in_ascii(&lines.collect::<Vec<&str>>().join("\n"))
}

/// `script` with each character outside ASCII as the `\uXXXX` of its UTF-16 units.
fn in_ascii(script: &str) -> String {
    let mut escaped = String::with_capacity(script.len());
    for character in script.chars() {
        if character.is_ascii() {
            escaped.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            let _ = write!(escaped, "\\u{unit:04x}"); // writing to a string cannot fail
        }
    }
    escaped
}

/// Without blanks at the signs of CSS, and without a `;` before `}`. No selector has a blank behind a colon.
fn squeezed(style: &str) -> String {
    let mut squeezed = String::with_capacity(style.len());
    let mut is_text = false;
    for character in style.chars() {
        if is_text || !character.is_ascii_whitespace() {
            if !is_text && matches!(character, '{' | '}') && squeezed.ends_with(' ') {
                squeezed.pop();
            }
            if !is_text && character == '}' && squeezed.ends_with(';') {
                squeezed.pop();
            }
            is_text ^= character == '"';
            squeezed.push(character);
        } else if !squeezed.is_empty() && !squeezed.ends_with(['{', '}', ';', ',', ':', ' ']) {
            squeezed.push(' ');
        }
    }
    squeezed.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{minified_script, minified_style};

    #[test]
    fn ok_a_style_loses_comments_and_blanks_that_mean_nothing() {
        for (style, expected) in [
            (
                "/* why */\n.a .b,\n.c {\n  width: calc(1em + 2px); /* so */\n}\n/* open",
                ".a .b,.c{width:calc(1em + 2px)}",
            ),
            (
                "@media (min-width: 1em) and (hover) { a { content: \"; } : \"; } }",
                "@media (min-width:1em) and (hover){a{content:\"; } : \"}}",
            ),
        ] {
            assert_eq!(minified_style(style), expected);
        }
    }

    #[test]
    fn scripts_are_ascii() {
        assert_eq!(
            minified_script("tell('没有取到 𠮷')"),
            "tell('\\u6ca1\\u6709\\u53d6\\u5230 \\ud842\\udfb7')"
        );
    }

    #[test]
    fn ok_a_script_keeps_its_lines() {
        assert_eq!(
            minified_script("// why\n{\n  a // b\n  c\n}\n"),
            "{\na // b\nc\n}"
        );
    }
}
