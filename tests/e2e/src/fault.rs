//! What can go wrong between a portal's host and a reader, each broken on purpose.

use std::sync::atomic::{AtomicBool, Ordering};

use server::{Request, Response};

/// One thing wrong with the site. All else is served as it was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The wasm was not uploaded.
    WasmMissing,
    /// The host does not know the type of wasm; the bytes are right.
    WasmWrongType,
    /// The host answers what it lacks with a page of its own and status 200.
    WasmIsHtml,
    /// The connection breaks in the middle of the wasm.
    WasmCutOff,
    /// The wasm comes when [`crate::Site::let_wasm_through`] is called.
    WasmLate,
    /// The portal's own policy does not allow WebAssembly.
    WasmForbidden,
    /// The script that the page itself names, the loader on most, was not uploaded.
    LoaderMissing,
    /// The script that wasm-bindgen wrote beside the wasm was not uploaded.
    GlueMissing,
    /// `characters-HASH.json` was not uploaded.
    CharactersMissing,
    /// `characters-HASH.json` is no JSON.
    CharactersCorrupt,
    /// `characters-HASH.json` is JSON of another shape.
    CharactersForeign,
    /// The connection breaks in the middle of `characters-HASH.json`.
    CharactersCutOff,
    /// The open data, which the viewer does without, was not uploaded.
    OpenDataMissing,
    /// Something on the way took the page's title for a heading like others.
    PageForeign,
    /// Something on the way put an element into the page, so that it is not what the app expects.
    PageAltered,
    /// A cache gives a page of an earlier version, whose files the site has no longer. It asks the site only for
    /// requests that go past all caches.
    PageStale {
        /// The beginning of the names of the files that have gone.
        gone: &'static str,
        /// The cache stores what such a request brings, and gives that from then on.
        stores: bool,
    },
}

/// A file of the site, as far as faults tell files apart.
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
/// As a portal sends it that knows inline scripts but not WebAssembly. The page's own policy holds
/// beside it.
const OLD_POLICY: &str = "script-src 'self' 'unsafe-inline'";

impl Fault {
    /// Whether `request` has to wait until the test lets it through.
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
    /// Told by the name alone: hashes in names change with every build.
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

/// Puts an element among the page's tools, which the app renders.
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

/// Names the files whose names begin with `stem` otherwise.
fn rename(response: Response, stem: &str) -> Response {
    let page = String::from_utf8_lossy(&response.body);
    let body = page.replace(stem, &format!("{stem}earlier-")).into_bytes();
    Response { body, ..response }
}
