//! Places of files in a page's folder, read from addresses in the page.
//!
//! ```text
//! address = segment *( "/" segment ) [ ("?" | "#") anything ]     "." and empty segments count for nothing
//! segment = percent-encoded UTF-8 without "/" "\" ":" and control characters, not ".."
//! ```
//!
//! An address with a scheme or a leading slash is one of the web. Browsers encode `?`, `#` and `%` in names of files.

use std::path::{Path, PathBuf};

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::fault::Fault;

/// The place of a file: the names of folders and file, none of which leaves the page's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place(Vec<String>);

impl Place {
    /// Reads an address.
    ///
    /// # Errors
    /// [`Fault::Missing`] if it is one of the web, [`Fault::Outside`] if it leads or could lead out of the folder.
    pub(super) fn parse(address: &str) -> Result<Self, Fault> {
        let path = address.trim().split(['?', '#']).next().unwrap_or_default();
        if is_of_web(path) {
            return Err(Fault::Missing);
        }
        let segments = path.split('/').filter(|segment| !segment.is_empty());
        let names = segments.map(|segment| {
            let name = percent_decode_str(segment).decode_utf8();
            name.map(String::from).map_err(|_| Fault::Outside)
        });
        let mut names: Vec<String> = names.collect::<Result<_, Fault>>()?;
        names.retain(|name| name != ".");
        let is_unsafe = |name: &String| {
            name == ".."
                || name.contains(|one: char| matches!(one, '/' | '\\' | ':') || one.is_control())
        };
        if names.iter().any(is_unsafe) {
            return Err(Fault::Outside);
        }
        if names.is_empty() {
            return Err(Fault::Missing);
        }
        Ok(Self(names))
    }

    /// Returns the address that leads to this place and no other.
    pub(super) fn address(&self) -> String {
        let names = self
            .0
            .iter()
            .map(|name| utf8_percent_encode(name, NON_ALPHANUMERIC).to_string());
        names.collect::<Vec<String>>().join("/")
    }

    /// Returns the paths on the way from `folder` to the file, the file's own last.
    pub(super) fn paths(&self, folder: &Path) -> Vec<PathBuf> {
        let mut path = folder.to_owned();
        let paths = self.0.iter().map(|name| {
            path.push(name);
            path.clone()
        });
        paths.collect()
    }
}

/// Returns true if an address begins with a scheme or a slash. A drive letter looks like a scheme.
fn is_of_web(path: &str) -> bool {
    let scheme = path.split_once(':').map(|(scheme, _)| scheme);
    let is_scheme = |scheme: &str| {
        scheme
            .chars()
            .all(|one| one.is_ascii_alphanumeric() || "+-.".contains(one))
    };
    path.starts_with('/') || scheme.is_some_and(is_scheme)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Fault, Place};

    #[test]
    fn reads_addresses_as_browsers_save_them() {
        for (address, file) in [
            ("./page_files/a.png", "F/page_files/a.png"),
            (
                "page_files/%E5%9B%BE%201.png?v=2#x",
                "F/page_files/图 1.png",
            ),
            ("甲_files/100%25%3F.png", "F/甲_files/100%?.png"),
            ("a.png", "F/a.png"),
        ] {
            let place = Place::parse(address).unwrap();
            assert_eq!(
                place.paths(Path::new("F")).last(),
                Some(&PathBuf::from(file))
            );
            assert_eq!(Place::parse(&place.address()), Ok(place), "{address}");
        }
    }

    #[test]
    fn refuses_addresses_that_lead_elsewhere() {
        for address in [
            "../a.png",
            "x/../../a.png",
            "%2e%2e/a.png",
            "x/..%2fa.png",
            "x%5c..%5ca.png",
            "x/a%00.png",
            "x/%ff",
        ] {
            assert_eq!(Place::parse(address), Err(Fault::Outside), "{address}");
        }
        for address in [
            "https://jia.example/a.png",
            "//jia.example/a.png",
            "/etc/a.png",
            "C:/a.png",
            "file:a.png",
            "",
            "./",
            "?a",
        ] {
            assert_eq!(Place::parse(address), Err(Fault::Missing), "{address}");
        }
    }
}
