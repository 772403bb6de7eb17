//! Addresses in `site.toml`: no script or data becomes a link, and no link lacks its host.

use std::path::Path;

use url::Url;

use super::PublishError;
use super::places::place_of;
use document::{Contact, Portal};

const ADDRESS: &str = "an address with http or https and a host";

const CONTACT: &str =
    "a mail address, a telephone number, or an address with http or https and a host";

/// Checks that every address of the portal has a scheme that browsers open as a page, and a host; the contact may also
/// be a mail address or a telephone number.
///
/// `text` is the text of the settings in `path`, for the place of a fault.
pub(super) fn check(path: &Path, text: &str, portal: &Portal) -> Result<(), PublishError> {
    type Check = fn(&str) -> bool;
    let address = (is_address as Check, ADDRESS);
    for (key, value, (is_valid, expected)) in [
        ("base_url", &portal.base_url, address),
        ("feedback_url", &portal.feedback_url, address),
        ("openness_url", &portal.openness_url, address),
        ("regulations_url", &portal.regulations_url, address),
        (
            "accessibility_contact",
            &portal.accessibility_contact,
            (is_contact as Check, CONTACT),
        ),
    ] {
        let value = value.as_deref().map(str::trim).unwrap_or_default();
        if !value.is_empty() && !is_valid(value) {
            let place = place_of(text, &["portal"], key);
            return Err(PublishError::setting(path, place, key, expected, value));
        }
    }
    Ok(())
}

fn is_contact(value: &str) -> bool {
    match Contact::parse(value) {
        Some(Contact::Page(page)) => is_address(page),
        contact => contact.is_some(),
    }
}

fn is_address(value: &str) -> bool {
    // Browsers repair addresses without slashes, but editors should correct them.
    let has_slashes = value.contains("://");
    has_slashes
        && Url::parse(value)
            .is_ok_and(|url| ["http", "https"].contains(&url.scheme()) && url.has_host())
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_contact};

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
    fn a_contact_on_a_page_needs_a_host() {
        assert!(is_contact("https://www.jia.example/wza"));
        assert!(is_contact("wza@jia.example"));
        assert!(!is_contact("https://"));
    }
}
