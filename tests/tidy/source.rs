//! Files of the checkout, and reports of faults in them.

use std::fs;
use std::path::Path;

/// Folders without source files of the project.
const FOREIGN: [&str; 4] = ["target", "dist", "node_modules", ".git"];

/// A text file of the checkout.
pub(crate) struct Source {
    /// The path from the root of the checkout, with slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The language of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Rust,
    Css,
}

impl Source {
    /// Returns the text with comments and strings blanked out; line breaks stay.
    pub(crate) fn code(&self) -> String {
        let ending = Path::new(&self.path).extension();
        let language = if ending.is_some_and(|ending| ending == "css") {
            Language::Css
        } else {
            Language::Rust
        };
        blanked(&self.text, language)
    }

    /// Returns a fault in this file, as `file:line: text`.
    pub(crate) fn fault(&self, line: usize, text: &str) -> String {
        format!("{}:{line}: {text}", self.path)
    }
}

/// Returns the files below `folders` with this ending, sorted by path. Missing folders are ignored.
pub(crate) fn files(folders: &[&str], ending: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    for folder in folders {
        collect(Path::new(folder), ending, &mut sources);
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

/// Reads one file.
pub(crate) fn file(path: &str) -> Source {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    Source {
        path: path.to_owned(),
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// Panics with the rule and all faults unless there are none.
#[track_caller]
pub(crate) fn assert_none(rule: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{rule}\n  {}\n", faults.join("\n  "));
}

/// Returns the line of `offset_bytes` in `text`, counted from 1.
pub(crate) fn line_at(text: &str, offset_bytes: usize) -> usize {
    text[..offset_bytes].matches('\n').count() + 1
}

fn collect(folder: &Path, ending: &str, sources: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.expect("an entry of a folder").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !FOREIGN.contains(&&*name) {
            collect(&path, ending, sources);
        } else if name.ends_with(ending) && path.is_file() {
            let path = path.to_string_lossy().replace('\\', "/");
            sources.push(file(path.strip_prefix("./").unwrap_or(&path)));
        }
    }
}

/// Replaces comments and strings by spaces. A single quote in Rust may also start a lifetime.
fn blanked(text: &str, language: Language) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match language {
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            Language::Rust if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            Language::Rust if is_raw_string(rest, &out) => raw_string(rest),
            Language::Rust if first == '\'' => character(rest),
            _ if first == '"' || first == '\'' => string(rest, first),
            _ => 0,
        };
        let (hidden, after) = rest.split_at(length);
        out.extend(hidden.chars().map(|c| if c == '\n' { c } else { ' ' }));
        rest = after;
        if length == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

fn is_raw_string(rest: &str, before: &str) -> bool {
    let is_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let opening = rest
        .strip_prefix('r')
        .map(|rest| rest.trim_start_matches('#'));
    !is_word && opening.is_some_and(|rest| rest.starts_with('"'))
}

fn raw_string(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    let (start, close) = (hashes + 2, format!("\"{}", "#".repeat(hashes)));
    let end = rest[start..].find(&close);
    end.map_or(rest.len(), |end| start + end + close.len())
}

fn string(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (index, character) in rest.char_indices().skip(1) {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if character == quote => return index + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Returns the length of a character literal in bytes; 1 for the quote of a lifetime.
fn character(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), _) => string(rest, '\''),
        (_, Some((index, '\''))) => index + 1,
        _ => 1,
    }
}

#[test]
fn blanks_out_only_comments_and_strings() {
    #[track_caller]
    fn check(text: &str, language: Language, expected: &str) {
        assert_eq!(blanked(text, language), expected);
    }
    check("a // b\nc", Language::Rust, "a     \nc");
    check("f(\"\\\"x\", 'y')", Language::Rust, "f(     ,    )");
    check("r#\"a\"b\"# + r", Language::Rust, "         + r");
    check("<'a>('\\'', '\"')", Language::Rust, "< a>(    ,    )");
    check(
        "a{b:\"#fff\";/* c */}",
        Language::Css,
        "a{b:      ;       }",
    );
}
