//! Addresses: what links and pictures of a saved page point to, resolved against the page's own address.
//!
//! ```text
//! page    = <base href> | <link rel="canonical"> | <!-- saved from url=(NNNN)address -->      the first that is absolute
//! link    = absolute address of a known scheme | "#" name of a place on this page
//! picture = resolved address | address in the page or beside it, as written
//! ```
//!
//! Links that run scripts, and those that cannot be resolved, stay text.

use std::rc::Rc;

use document::Rare;
use url::Url;

use crate::input::html::builder::LINK;
use crate::input::html::image::is_saved;
use crate::input::html::tree::{DOCUMENT, NodeId, Step, Tree};
use crate::line::span::{Refusal, Span, SpanKind};

/// The address of a page.
#[derive(Debug, Default)]
pub(crate) struct Addresses {
    page: Option<Url>,
    /// The address of the page itself, to which links within the page are absolute.
    own: Option<Url>,
}

/// Schemes that a browser opens from a link without running anything.
const SCHEMES: &[&str] = &["http", "https", "ftp", "mailto", "tel"];

/// The comment that browsers write into saved pages is within this many bytes.
const COMMENT_BYTES: usize = 4096;

impl Addresses {
    /// Finds the address of the page `tree`, which was built from `page`.
    pub(crate) fn of(tree: &Tree, page: &str) -> Self {
        let (mut base, mut canonical) = (None, None);
        tree.walk(DOCUMENT, |step| {
            let Step::Enter(node) = step else { return true };
            let attribute = |name: &str| tree.attribute(node, name);
            match tree.name(node) {
                "base" => base = base.take().or_else(|| absolute(attribute("href")?)),
                "link"
                    if attribute("rel")
                        .is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) =>
                {
                    canonical = canonical.take().or_else(|| absolute(attribute("href")?));
                }
                _ => {}
            }
            true
        });
        let own = canonical.or_else(|| saved_from(page));
        Self {
            page: base.or_else(|| own.clone()),
            own,
        }
    }

    /// Resolves the links among `spans`, and marks those that cannot be followed.
    pub(crate) fn resolve(&self, spans: &mut Rare<Span>) {
        spans.retain_mut(|span| {
            if let SpanKind::Link(href) = &span.kind {
                match self.link(href) {
                    Ok(resolved) => span.kind = SpanKind::Link(resolved),
                    Err(Some(refusal)) => span.kind = SpanKind::Refused(refusal, href.clone()),
                    Err(None) => return false,
                }
            }
            true
        });
    }

    /// Returns the address that a link leads to; an error without a reason for one that leads nowhere (`#`).
    pub(crate) fn link(&self, href: &str) -> Result<Rc<str>, Option<Refusal>> {
        let href = href.trim();
        if href.is_empty() || href == "#" {
            return Err(None);
        }
        if href.starts_with('#') {
            return Ok(href.into());
        }
        let resolved = match &self.page {
            Some(page) => page.join(href),
            None => Url::parse(href),
        };
        match resolved {
            Ok(url) if SCHEMES.contains(&url.scheme()) => Ok(self
                .within_page(&url)
                .unwrap_or_else(|| url.as_str().into())),
            Ok(_) => Err(Some(Refusal::Scheme)),
            Err(_) => Err(Some(Refusal::Relative)),
        }
    }

    /// Returns the address of a picture: resolved if possible, else as written; empty if nothing can be shown from it.
    ///
    /// A picture inside the page keeps its `data:` address, and a file saved beside the page stays relative to it.
    pub(crate) fn picture(&self, src: &str) -> String {
        let scheme = src.split_once(':').map(|(scheme, _)| scheme);
        if is_saved(src) || src.starts_with("data:image/") {
            return src.to_owned();
        }
        match self
            .page
            .as_ref()
            .map_or_else(|| Url::parse(src), |page| page.join(src))
        {
            Ok(url) if matches!(url.scheme(), "http" | "https") => url.into(),
            Err(url::ParseError::RelativeUrlWithoutBase) if scheme.is_none() => src.to_owned(),
            Ok(_) | Err(_) => String::new(),
        }
    }

    /// Returns the address of a file: resolved if possible, else as written; empty if it cannot be followed.
    pub(crate) fn file(&self, address: &str) -> String {
        match self.link(address) {
            Ok(href) => href.as_ref().to_owned(),
            Err(Some(Refusal::Relative)) => address.to_owned(),
            Err(_) => String::new(),
        }
    }

    /// Returns the part of a link after `#` if it leads to a place on this page.
    fn within_page(&self, url: &Url) -> Option<Rc<str>> {
        let fragment = url.fragment()?;
        let mut own = self.own.clone()?;
        own.set_fragment(Some(fragment));
        (own == *url && !fragment.is_empty()).then(|| format!("#{fragment}").into())
    }
}

/// Returns the address of a link; `None` for elements that link to nothing, such as `<a name>`.
pub(crate) fn href(tree: &Tree, node: NodeId) -> Option<&str> {
    (tree.name(node) == LINK)
        .then(|| tree.attribute(node, "href"))
        .flatten()
}

fn absolute(href: &str) -> Option<Url> {
    let url = Url::parse(href.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// Returns the address in the comment of browsers: `<!-- saved from url=(0023)https://jia.example/ -->`.
fn saved_from(page: &str) -> Option<Url> {
    let head = page.get(..page.floor_char_boundary(COMMENT_BYTES))?;
    let (_, rest) = head.split_once("saved from url=(")?;
    let (_, rest) = rest.split_once(')')?;
    absolute(rest.split("-->").next()?)
}

#[cfg(test)]
mod tests {
    use super::{Addresses, Refusal};
    use crate::input::html::builder::build;

    #[track_caller]
    fn check(page: &str, href: &str, expected: Result<&str, Option<Refusal>>) {
        let found = Addresses::of(&build(page), page).link(href);
        let found = found.as_deref().map_err(|refusal| *refusal);
        assert_eq!(found, expected, "{page} {href}");
    }

    #[test]
    fn resolves_against_the_address_that_the_page_gives() {
        let saved = "<!-- saved from url=(0028)https://jia.example/b/c.html -->\n<p>";
        check(saved, "../d.html", Ok("https://jia.example/d.html"));
        check(saved, "https://jia.example/b/c.html#n1", Ok("#n1"));
        let canonical = "<link rel=canonical href=https://yi.example/>";
        check(
            &format!("{saved}{canonical}"),
            "d",
            Ok("https://yi.example/d"),
        );
        let base = "<base href=https://bing.example/e/>";
        check(
            &format!("{canonical}{base}"),
            "d",
            Ok("https://bing.example/e/d"),
        );
    }

    #[test]
    fn refuses_what_cannot_be_followed() {
        check("<p>", "d.html", Err(Some(Refusal::Relative)));
        for href in [
            "javascript:alert(1)",
            " JavaScript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///C:/a",
        ] {
            check("<p>", href, Err(Some(Refusal::Scheme)));
        }
        check("<p>", "#", Err(None));
    }

    #[test]
    fn resolves_pictures_but_for_those_within_or_beside_the_page() {
        let page = "<base href=https://jia.example/b/>";
        let addresses = Addresses::of(&build(page), page);
        assert_eq!(addresses.picture("a.png"), "https://jia.example/b/a.png");
        let picture = "data:image/png;base64,iVBO";
        for kept in ["./甲_files/a.png", picture] {
            assert_eq!(addresses.picture(kept), kept);
        }
        assert_eq!(Addresses::default().picture("../a.png"), "../a.png");
        for refused in ["javascript:x", "data:text/html,x", "file:///C:/a.png"] {
            assert_eq!(addresses.picture(refused), "");
        }
    }
}
