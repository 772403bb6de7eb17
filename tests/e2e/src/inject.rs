//! Scripts that our server inserts before a page's own, for browsers whose drivers cannot inject scripts.
//!
//! libtest runs each test in a thread. Scripts that a test adds are inserted by all servers of its thread.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, PoisonError};

use server::{Request, Response};

use crate::console_error::KEEPER;

thread_local! {
    static OF_THIS_TEST: RefCell<Injected> = RefCell::default();
}

/// The scripts of one test, in the order in which they run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Injected(Arc<Mutex<Vec<String>>>);

impl Injected {
    /// Returns the scripts of the test that runs on this thread.
    pub(crate) fn of_this_test() -> Self {
        OF_THIS_TEST.with_borrow(Self::clone)
    }

    /// Removes all scripts, for a new browser.
    pub(crate) fn clear(&self) {
        self.scripts(Vec::clear);
    }

    /// Adds `script` for every later document.
    pub(crate) fn add(&self, script: &str) {
        self.scripts(|scripts| scripts.push(script.to_owned()));
    }

    /// Inserts the scripts into `response` if it is a page.
    pub(crate) fn put_into(&self, request: &Request, response: Response) -> Response {
        let mut scripts = self.scripts(|scripts| scripts.clone());
        // In Chromium, frames of other sites run in other processes, which its driver does not reach.
        let is_frame = request.header("Sec-Fetch-Dest") == Some("iframe");
        if is_frame && !scripts.iter().any(|script| script == KEEPER) {
            scripts.insert(0, KEEPER.to_owned());
        }
        insert(request, response, &scripts.join("\n;\n"))
    }

    fn scripts<T>(&self, use_them: impl FnOnce(&mut Vec<String>) -> T) -> T {
        use_them(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Inserts `script` into `response` if it is a page.
///
/// It precedes the policy in the page, which applies only to elements after it.
pub(crate) fn insert(request: &Request, response: Response, script: &str) -> Response {
    let is_page = response
        .header("Content-Type")
        .is_some_and(|kind| kind.starts_with("text/html"));
    if !is_page || script.is_empty() || request.method == "HEAD" {
        return response;
    }
    let page = String::from_utf8_lossy(&response.body);
    let Some(place) = start_of_head(&page) else {
        return response;
    };
    let (before, after) = page.split_at(place);
    let body = [before, "<script>", script, "</script>", after].concat();
    Response {
        body: body.into_bytes(),
        ..response
    }
}

/// Returns the offset after `<head>`, or after `<html …>` if the tag is omitted.
fn start_of_head(page: &str) -> Option<usize> {
    let head = page.find("<head>").map(|start| start + "<head>".len());
    head.or_else(|| {
        let html = page.find("<html")?;
        Some(html + page.get(html..)?.find('>')? + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::start_of_head;

    #[test]
    fn the_head_is_found_or_made() {
        check("<html lang=zh><head><title>", "<title>");
        check("<html lang=zh><title>", "<title>");
        assert_eq!(start_of_head("文字"), None);
    }

    #[track_caller]
    fn check(page: &str, rest: &str) {
        assert_eq!(start_of_head(page).map(|place| &page[place..]), Some(rest));
    }
}
