//! Addresses in `site.toml`: no script or data becomes a link, and no link lacks its host.

use std::path::Path;

use url::Url;

use super::PublishError;
use super::places::place_of;
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
            let place = place_of(text, &["portal"], key);
            let expected = "an address with http or https and a host";
            return Err(PublishError::setting(path, place, key, expected, value));
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

#[cfg(test)]
mod tests {
    use super::is_address;

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
}
