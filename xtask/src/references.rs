//! What a page refers to and a browser therefore fetches: read from HTML, CSS and JavaScript by their
//! surface. It knows no more of these languages than our own build writes.

/// A file that a page needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The address as it stands in the page, without query and fragment.
    pub(crate) address: String,
    /// The page is not painted before this has come.
    pub(crate) is_blocking: bool,
    /// It is only likely to be an address: a `data-` attribute of a script, a string in a script.
    pub(crate) is_guess: bool,
}

/// The references of an HTML page, in its order.
///
/// Links that a reader may follow are none of them. What a script may take from its `data-` attributes
/// is a guess. What stands behind the text does not keep the text from being painted.
pub(crate) fn in_html(html: &str) -> Vec<Reference> {
    let text_end = html.find("</main>").unwrap_or(html.len());
    let (view, rest) = html.split_at(text_end);
    let behind = tags(rest).flat_map(|tag| in_tag(&tag));
    let behind = behind.map(|reference| Reference {
        is_blocking: false,
        ..reference
    });
    tags(view)
        .flat_map(|tag| in_tag(&tag))
        .chain(behind)
        .collect()
}

/// The addresses in `url(…)` and `@import` of a style sheet.
pub(crate) fn in_css(css: &str) -> Vec<Reference> {
    let urls = css
        .split("url(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let imports = css
        .split("@import")
        .skip(1)
        .filter_map(|rest| quoted(rest.trim_start()));
    let addresses = urls
        .map(|url| url.trim().trim_matches(['"', '\'']))
        .chain(imports);
    addresses
        .filter_map(own_address)
        .map(|address| later(address, false))
        .collect()
}

/// The addresses that a script imports, statically or not.
pub(crate) fn in_script(script: &str) -> Vec<Reference> {
    let words = ["from", "import"]
        .into_iter()
        .flat_map(|word| script.split(word).skip(1));
    let strings = words.filter_map(|rest| quoted(rest.trim_start_matches([' ', '('])));
    let addresses = strings
        .filter(|text| text.starts_with('.'))
        .filter_map(own_address);
    addresses.map(|address| later(address, true)).collect()
}

fn later(address: String, is_guess: bool) -> Reference {
    Reference {
        address,
        is_blocking: false,
        is_guess,
    }
}

/// The first string of `text`, if it begins with one.
fn quoted(text: &str) -> Option<&str> {
    let quote = text
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''))?;
    text.get(1..)?.split(quote).next()
}

fn in_tag(tag: &Tag<'_>) -> Vec<Reference> {
    let reference = |name: &str, is_blocking| {
        tag.get(name)
            .and_then(own_address)
            .map(|address| Reference {
                address,
                is_blocking,
                is_guess: false,
            })
    };
    match tag.name.to_ascii_lowercase().as_str() {
        "link" => {
            let relations: Vec<&str> = tag
                .get("rel")
                .unwrap_or_default()
                .split_whitespace()
                .collect();
            let is_style = relations.contains(&"stylesheet");
            let is_fetched = is_style
                || ["icon", "manifest", "modulepreload", "preload"]
                    .iter()
                    .any(|name| relations.contains(name));
            let is_blocking = is_style && tag.get("media").is_none_or(|media| media != "print");
            reference("href", is_blocking)
                .filter(|_| is_fetched)
                .into_iter()
                .collect()
        }
        "script" => {
            let is_late = ["async", "defer"]
                .iter()
                .any(|name| tag.get(name).is_some())
                || tag.get("type") == Some("module");
            let told = tag
                .attributes
                .iter()
                .filter(|(name, _)| name.starts_with("data-"));
            let told = told
                .filter_map(|(_, value)| own_address(value))
                .map(|address| later(address, true));
            reference("src", !is_late).into_iter().chain(told).collect()
        }
        "img" | "source" | "iframe" | "embed" => reference("src", false).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// `address` if it leads to a file of the same site.
fn own_address(address: &str) -> Option<String> {
    let path = address
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .replace("&amp;", "&");
    let is_elsewhere = path.starts_with("//")
        || path
            .split('/')
            .next()
            .is_some_and(|first| first.contains(':'));
    (!path.is_empty() && !is_elsewhere).then_some(path)
}

struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }
}

/// The opening tags of `html`; what stands in comments, scripts and styles is no tag.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            rest = rest.get(rest.find('<')? + 1..)?;
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            if !rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
                continue;
            }
            let (tag, after) = read_tag(rest);
            rest = after;
            for name in ["script", "style"] {
                if tag.name.eq_ignore_ascii_case(name) {
                    rest = rest
                        .find(&format!("</{name}"))
                        .and_then(|end| rest.get(end..))
                        .unwrap_or("");
                }
            }
            return Some(tag);
        }
    })
}

/// Reads a tag from its name on; gives also what follows its `>`.
fn read_tag(text: &str) -> (Tag<'_>, &str) {
    let (name, mut rest) =
        split_before(text, |c| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (Tag { name, attributes }, rest.get(1..).unwrap_or(""));
        }
        let (attribute, after) =
            split_before(rest, |c| c.is_ascii_whitespace() || matches!(c, '=' | '>'));
        let (value, after) = read_value(after);
        attributes.push((attribute, value));
        // A stray `=` would be an attribute without a name, and stop us here for ever.
        rest = if attribute.is_empty() {
            after.get(1..).unwrap_or("")
        } else {
            after
        };
    }
}

fn read_value(text: &str) -> (&str, &str) {
    let Some(value) = text.trim_start().strip_prefix('=').map(str::trim_start) else {
        return ("", text);
    };
    for quote in ['"', '\''] {
        if let Some(value) = value.strip_prefix(quote) {
            return value.split_once(quote).unwrap_or((value, ""));
        }
    }
    split_before(value, |c| c.is_ascii_whitespace() || c == '>')
}

fn split_before(text: &str, is_end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(is_end).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::{Reference, in_css, in_html, in_script};

    #[test]
    fn what_a_page_fetches_is_found() {
        check("<link rel=stylesheet href=a.css>", &[("a.css", true)]);
        check(
            r#"<link rel="stylesheet" media="print" href="print.css">"#,
            &[("print.css", false)],
        );
        check(
            "<main></main><link rel=stylesheet href=a.css>",
            &[("a.css", false)],
        );
        check(
            r"<link href='../r.json?v=1' rel='preload' as='fetch' crossorigin>",
            &[("../r.json", false)],
        );
        check(
            r#"<link rel="icon" href="i.svg"/><link rel="icon" href="data:,">"#,
            &[("i.svg", false)],
        );
        check(
            r#"<script src="now.js"></script><script defer src="late.js"></script>"#,
            &[("now.js", true), ("late.js", false)],
        );
        check(
            r#"<script type="module" src="boot.js" data-js="v.js" data-wasm="v_bg.wasm" data-mode="plain"></script>"#,
            &[
                ("boot.js", false),
                ("v.js", false),
                ("v_bg.wasm", false),
                ("plain", false),
            ],
        );
    }

    #[test]
    fn what_a_reader_may_follow_is_not_fetched() {
        check(
            r#"<a href="page.txt">x</a><link rel="canonical" href="https://x/"><link rel="alternate" href="y">"#,
            &[],
        );
        check("<!-- <link rel=stylesheet href=a.css> -->", &[]);
        check(
            "<script>'<img src=a.png>'</script><style>/* <img src=b.png> */</style>",
            &[],
        );
    }

    #[test]
    fn broken_markup_ends_the_search_and_not_the_program() {
        for html in [
            "<", "<a", "<a =", "<a = = >", "<a b='", "<!--", "<script>", "<img src",
        ] {
            check(html, &[]);
        }
    }

    #[test]
    fn styles_and_scripts_have_references_too() {
        let css = "@import 'b.css'; a { background: url( \"c.svg#x\" ) } b { src: url(data:x) }";
        assert_eq!(addresses(&in_css(css)), ["c.svg", "b.css"]);
        let script = "import { a } from './snippets/a.js'; await import(\"../b.js\"); from 'yew'";
        assert_eq!(
            addresses(&in_script(script)),
            ["./snippets/a.js", "../b.js"]
        );
    }

    fn addresses(found: &[Reference]) -> Vec<&str> {
        found
            .iter()
            .map(|reference| reference.address.as_str())
            .collect()
    }

    #[track_caller]
    fn check(html: &str, expected: &[(&str, bool)]) {
        let found = in_html(html);
        let found: Vec<(&str, bool)> = found
            .iter()
            .map(|reference| (reference.address.as_str(), reference.is_blocking))
            .collect();
        assert_eq!(found, expected);
    }
}
