//! What can go wrong between a portal's host and a reader, each broken on purpose.

use xtask::{Request, Response};

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
    /// The loader, which the page itself names, was not uploaded.
    LoaderMissing,
    /// The script that wasm-bindgen wrote beside the wasm was not uploaded.
    GlueMissing,
    /// `report.json` was not uploaded.
    ReportMissing,
    /// `report.json` is no JSON.
    ReportCorrupt,
    /// `report.json` is JSON of another shape.
    ReportForeign,
    /// The connection breaks in the middle of `report.json`.
    ReportCutOff,
    /// Something on the way put an element into the page, so that it is not what the app expects.
    PageAltered,
}

/// A file of the site, as far as faults tell files apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Page,
    Loader,
    Glue,
    Wasm,
    Report,
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

    /// What the server sends for `request` in place of `response`.
    pub(crate) fn apply(self, request: &Request, response: Response) -> Response {
        match (self, Part::of(&request.path)) {
            (Self::WasmMissing, Part::Wasm)
            | (Self::LoaderMissing, Part::Loader)
            | (Self::GlueMissing, Part::Glue)
            | (Self::ReportMissing, Part::Report) => Response::new(404, HTML, FALLBACK),
            (Self::WasmWrongType, Part::Wasm) => {
                response.with_header("Content-Type", "application/octet-stream")
            }
            (Self::WasmIsHtml, Part::Wasm) => Response::new(200, HTML, FALLBACK),
            (Self::WasmCutOff, Part::Wasm) | (Self::ReportCutOff, Part::Report) => {
                let half = response.body.len() / 2;
                response.cut_after(half)
            }
            (Self::WasmForbidden, Part::Page) => {
                response.with_header("Content-Security-Policy", OLD_POLICY)
            }
            (Self::ReportCorrupt, Part::Report) => {
                Response::new(200, "application/json", r#"{"schema":1,"slug"#)
            }
            (Self::ReportForeign, Part::Report) => {
                Response::new(200, "application/json", r#"{"code":0,"data":[]}"#)
            }
            (Self::PageAltered, Part::Page) => alter(response),
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
            ("report", "json") => Self::Report,
            (stem, "js") if stem.starts_with("boot") => Self::Loader,
            (stem, "js") if stem.starts_with("viewer") => Self::Glue,
            _ => Self::Other,
        }
    }
}

/// Puts an element before the page's title, which the app renders.
fn alter(response: Response) -> Response {
    let page = String::from_utf8_lossy(&response.body);
    let body = page
        .replacen("<h1", "<div hidden></div><h1", 1)
        .into_bytes();
    Response { body, ..response }
}
