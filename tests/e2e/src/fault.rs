//! Injected faults: failures that can occur between a portal's host and a reader.

use std::sync::atomic::{AtomicBool, Ordering};

use server::{Request, Response};

/// A fault of the site. Everything else is served as built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The wasm was not uploaded.
    WasmMissing,
    /// The host sends a wrong content type for the wasm; the bytes are correct.
    WasmWrongType,
    /// The host answers requests for missing files with a page of its own and status 200.
    WasmIsHtml,
    /// The connection breaks in the middle of the wasm.
    WasmCutOff,
    /// The wasm is held back until [`crate::Site::let_wasm_through`] is called.
    WasmLate,
    /// The portal's own policy does not allow WebAssembly.
    WasmForbidden,
    /// The script that the page itself names was not uploaded; on most pages it is the loader.
    LoaderMissing,
    /// The script that wasm-bindgen generates for the wasm was not uploaded.
    GlueMissing,
    /// `characters-HASH.json` was not uploaded.
    CharactersMissing,
    /// `characters-HASH.json` is not JSON.
    CharactersCorrupt,
    /// `characters-HASH.json` is JSON of another shape.
    CharactersForeign,
    /// The connection breaks in the middle of `characters-HASH.json`.
    CharactersCutOff,
    /// The open data, which the viewer does without, was not uploaded.
    OpenDataMissing,
    /// An intermediary has changed the page's title into another heading.
    PageForeign,
    /// An intermediary has inserted an element that the app does not expect.
    PageAltered,
    /// A cache returns a page of an earlier version, whose files the site no longer has. Only requests that bypass caches reach
    /// the site.
    PageStale {
        /// The beginning of the names of the missing files.
        gone: &'static str,
        /// True if the cache stores the response of such a request and returns it from then on.
        stores: bool,
    },
}

/// A kind of file of the site, as distinguished by faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Page,
    Loader,
    Glue,
    Wasm,
    Characters,
    OpenData,
    Other,
}

const HTML: &str = "text/html; charset=utf-8";
const FALLBACK: &str = "<!doctype html><title>门户</title><p>欢迎访问</p>";
/// The policy of a portal that allows inline scripts but not WebAssembly. The page's own policy applies in addition.
const OLD_POLICY: &str = "script-src 'self' 'unsafe-inline'";

impl Fault {
    /// Returns true if `request` has to wait until the test lets it through.
    pub(crate) fn holds_back(self, request: &Request) -> bool {
        self == Self::WasmLate && Part::of(&request.path) == Part::Wasm
    }

    /// Returns the response that the server sends for `request` in place of `response`. `is_stored` is the state of a
    /// cache on the way.
    pub(crate) fn apply(
        self,
        request: &Request,
        response: Response,
        is_stored: &AtomicBool,
    ) -> Response {
        match (self, Part::of(&request.path)) {
            (Self::WasmMissing, Part::Wasm)
            | (Self::LoaderMissing, Part::Loader)
            | (Self::GlueMissing, Part::Glue)
            | (Self::CharactersMissing, Part::Characters)
            | (Self::OpenDataMissing, Part::OpenData) => Response::new(404, HTML, FALLBACK),
            (Self::WasmWrongType, Part::Wasm) => {
                response.with_header("Content-Type", "application/octet-stream")
            }
            (Self::WasmIsHtml, Part::Wasm) => Response::new(200, HTML, FALLBACK),
            (Self::WasmCutOff, Part::Wasm) | (Self::CharactersCutOff, Part::Characters) => {
                let half = response.body.len() / 2;
                response.cut_after(half)
            }
            (Self::WasmForbidden, Part::Page) => {
                response.with_header("Content-Security-Policy", OLD_POLICY)
            }
            (Self::CharactersCorrupt, Part::Characters) => {
                Response::new(200, "application/json", r#"{"schema":2,"readings"#)
            }
            (Self::CharactersForeign, Part::Characters) => {
                Response::new(200, "application/json", r#"{"code":0,"data":[]}"#)
            }
            (Self::PageForeign, Part::Page) => {
                let page = String::from_utf8_lossy(&response.body);
                let body = page
                    .replace("<h1", "<h2")
                    .replace("</h1", "</h2")
                    .into_bytes();
                Response { body, ..response }
            }
            (Self::PageAltered, Part::Page) => alter(response),
            (Self::PageStale { gone, stores }, Part::Page) => {
                let goes_past = request.header("Cache-Control") == Some("no-cache");
                let is_current = goes_past || is_stored.load(Ordering::Relaxed);
                is_stored.store(is_current && stores, Ordering::Relaxed);
                if is_current {
                    response
                } else {
                    rename(response, gone)
                }
            }
            _ => response,
        }
    }
}

impl Part {
    /// Returns the kind of the file at `path`, by the beginning of its name, since hashes in names change with every build.
    fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or_default();
        match name.rsplit_once('.').unwrap_or((name, "")) {
            ("", "") | (_, "html") => Self::Page,
            (stem, "wasm") if stem.ends_with("_bg") => Self::Wasm,
            (stem, "json") if stem.starts_with("characters") => Self::Characters,
            ("report", "json") => Self::OpenData,
            (stem, "js") if stem.starts_with("boot") || stem.starts_with("editor") => Self::Loader,
            (stem, "js") if stem.starts_with("viewer") => Self::Glue,
            _ => Self::Other,
        }
    }
}

/// Inserts an element into the page's tools, which the app renders.
fn alter(response: Response) -> Response {
    let page = String::from_utf8_lossy(&response.body);
    let body = page
        .replacen(
            "<div class=\"tools\"",
            "<div hidden></div><div class=\"tools\"",
            1,
        )
        .into_bytes();
    Response { body, ..response }
}

/// Renames the files whose names begin with `stem` in a page.
fn rename(response: Response, stem: &str) -> Response {
    let page = String::from_utf8_lossy(&response.body);
    let body = page.replace(stem, &format!("{stem}earlier-")).into_bytes();
    Response { body, ..response }
}
