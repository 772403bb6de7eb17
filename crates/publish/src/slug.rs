//! The rule for names of report folders, which become parts of addresses.

use document::Slug;

/// The fault of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// This character cannot be in an address or a file name everywhere.
    Character(char),
    /// The site has a file or folder of that name.
    Reserved,
    /// The name has more than 100 characters.
    Long,
}

/// Names of the site's own files and folders, now and as planned.
const RESERVED: [&str; 16] = [
    "404.html",
    "accessibility",
    "assets.json",
    "embed",
    "embed.d.ts",
    "embed.js",
    "help",
    "icons",
    "index.html",
    "integrity.json",
    "open",
    "policy.txt",
    "publication.json",
    "report.schema.json",
    "sitemap.xml",
    "site.toml",
];

const LONGEST: usize = 100;

/// Makes a slug of a folder's name: letters and digits of any script, `-`, `_`, `.`, `~`, and non-ASCII punctuation, but no
/// leading dot and none of the site's own names.
pub(super) fn check(name: &str) -> Result<Slug, Fault> {
    let is_plain = |one: char| one.is_alphanumeric() || "-_.~".contains(one) || is_punctuation(one);
    let is_hidden = name.starts_with('.');
    if let Some(one) = name.chars().find(|one| !is_plain(*one) || is_hidden) {
        return Err(Fault::Character(one));
    }
    if RESERVED.contains(&&*name.to_lowercase()) {
        return Err(Fault::Reserved);
    }
    if name.chars().count() > LONGEST {
        return Err(Fault::Long);
    }
    Slug::new(name).ok_or(Fault::Reserved)
}

/// Returns true for CJK punctuation and full-width forms, which browsers write into addresses without ambiguity.
fn is_punctuation(one: char) -> bool {
    matches!(one, '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ff5e}' | '\u{b7}' | '“' | '”' | '—')
}

#[cfg(test)]
mod tests {
    use super::{Fault, check};

    #[test]
    fn accepts_names_that_are_addresses() {
        for name in ["guanhu-2025", "观湖街道（2025）", "a_b.c~d", "v1.0"] {
            assert!(check(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn names_the_character_at_fault() {
        for (name, fault) in [
            ("a:b", ':'),
            ("javascript:x", ':'),
            (" a", ' '),
            ("a b", ' '),
            ("a\u{202e}b", '\u{202e}'),
            ("a%2fb", '%'),
            (".git", '.'),
        ] {
            assert_eq!(check(name), Err(Fault::Character(fault)), "{name:?}");
        }
        for name in ["index.html", "Help", "embed"] {
            assert_eq!(check(name), Err(Fault::Reserved), "{name}");
        }
        assert_eq!(check(&"长".repeat(101)), Err(Fault::Long));
    }
}
