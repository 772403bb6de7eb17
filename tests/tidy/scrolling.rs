//! Scrolling: scripts and the app scroll the page through the port, in a window and in a frame alike, and none of the
//! browser's own functions and events is replaced or imitated.
//!
//! `static/js/embed` runs in portals' pages, which have no port.

use crate::source::{assert_none, files};

const PORT: &str = "static/js/scroll.js";

const HOSTS_PAGE: &str = "static/js/embed/";

const CALLS: [&str; 9] = [
    "scrollTo(",
    "scrollBy(",
    "scrollIntoView",
    "scrollY",
    "scroll_to_",
    "scroll_by_",
    "scroll_into_view",
    "scroll_y(",
    "Event('scroll')",
];

#[test]
fn the_page_is_scrolled_through_the_port() {
    let mut sources = files(&["static/js"], ".js");
    sources.retain(|script| script.path != PORT && !script.path.starts_with(HOSTS_PAGE));
    sources.extend(files(&["src"], ".rs"));
    let mut faults = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if CALLS.iter().any(|call| line.contains(call)) {
                faults.push(source.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none("pages are scrolled by self.baogaoScroll", &faults);
}

#[test]
fn scripts_replace_no_function_of_the_browser() {
    let mut faults = Vec::new();
    for script in files(&["static/js"], ".js") {
        for (index, line) in script.text.lines().enumerate() {
            if line.contains(".prototype") {
                faults.push(script.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none("functions of the browser stay as they are", &faults);
}
