//! Addresses in `site.toml`: no script or data becomes a link, and no link lacks its host.

use std::path::Path;

use toml::de::DeTable;
use url::Url;

use super::PublishError;
use document::Portal;

/// Checks that every address of the portal has a scheme that browsers open as a page, and a host.
///
/// `text` is the text of the settings in `path`, for the place of a fault.
pub(super) fn check(path: &Path, text: &str, portal: &Portal) -> Result<(), PublishError> {
    for (key, value) in [
        ("base_url", &portal.base_url),
        ("feedback_url", &portal.feedback_url),
        ("openness_url", &portal.openness_url),
        ("regulations_url", &portal.regulations_url),
    ] {
        let value = value.as_deref().map(str::trim).unwrap_or_default();
        if !value.is_empty() && !is_address(value) {
            return Err(PublishError::setting(path, place_of(text, key), key, value));
        }
    }
    Ok(())
}

fn is_address(value: &str) -> bool {
    // Browsers repair an address without slashes; editors should see it.
    let has_slashes = value.contains("://");
    has_slashes
        && Url::parse(value)
            .is_ok_and(|url| ["http", "https"].contains(&url.scheme()) && url.has_host())
}

/// Returns line and column of a key of the portal, counted in characters from 1.
fn place_of(text: &str, key: &str) -> (usize, usize) {
    let table = DeTable::parse(text).ok();
    let start = table.and_then(|table| {
        let portal = table.get_ref().get("portal")?.get_ref().as_table()?;
        let (key, _) = portal.get_key_value(key)?;
        Some(key.span().start)
    });
    let before = text.get(..start.unwrap_or_default()).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::{is_address, place_of};

    #[test]
    fn accepts_pages_of_the_web_alone() {
        for value in ["https://www.jia.example", "http://甲.example/a?b#c"] {
            assert!(is_address(value), "{value}");
        }
        for value in [
            "javascript:alert(1)",
            "data:text/html,x",
            "www.jia.example",
            "/jiucuo",
            "https:",
            "https:jia",
            "file:///etc",
        ] {
            assert!(!is_address(value), "{value}");
        }
    }

    #[test]
    fn finds_the_place_of_a_key() {
        let text = "policy = \"meta\"\n\n[portal]\nname = \"甲\"\n  base_url = \"x\"\n";
        assert_eq!(place_of(text, "base_url"), (5, 3));
    }
}
