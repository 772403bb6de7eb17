//! A portal around the report: invented pages of another site, which embed the one under test.
//!
//! The report's site has the address `127.0.0.1`, the portal the name `localhost`, so that browsers treat the report as
//! third-party content, as in a real portal. The pages are the files of `tests/e2e/hosts`. In them, `{site}` and `{report}`
//! are the addresses of the report's site and page, and `{host}` is the portal's origin.

use std::path::Path;
use std::sync::Arc;

use server::{Request, Response, Server};

use crate::inject::{Injected, insert};
use crate::{Outcome, Site, keep};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/hosts");

/// Script that records events of the element and messages of its frame, for the test to read.
const WITNESS: &str = include_str!("../probes/witness.js");

/// The tag that loads the element.
const SNIPPET: &str = "<script defer src=\"{site}embed.js\"></script>";

/// Parameter of a page's address that leaves the tag out.
const WITHOUT: &str = "without-script";

/// A served portal.
#[derive(Debug)]
pub struct Host {
    server: Arc<Server>,
}

impl Host {
    /// Serves the portal whose pages embed the report of `site`.
    pub fn around(site: &Site) -> Outcome<Self> {
        Self::of(site.address(""), &site.report_address(""))
    }

    /// Serves the portal whose pages embed the report at the address `report`, of the site at `site`.
    pub(crate) fn of(site: String, report: &str) -> Outcome<Self> {
        let report = report.to_owned();
        let injected = Injected::of_this_test();
        let intercept = move |request: &Request, response: Response| {
            let host = request.header("Host").unwrap_or_default();
            let names = [
                ("{site}", site.as_str()),
                ("{report}", report.as_str()),
                ("{host}", &format!("http://{host}")),
            ];
            let snippet = (request.query == WITHOUT).then_some(SNIPPET);
            let response = filled(response, snippet, &names);
            injected.put_into(request, insert(request, response, WITNESS))
        };
        let server = Server::setup(FOLDER)
            .compressed()
            .intercept(intercept)
            .start()?;
        Ok(Self {
            server: keep(server),
        })
    }

    /// Returns the address of the portal's page `name`.
    pub fn address(&self, name: &str) -> String {
        let address = self.server.address().replace("127.0.0.1", "localhost");
        format!("{address}{name}.html")
    }

    /// Returns the address of the same page without the tag that loads the element.
    pub fn address_without_script(&self, name: &str) -> String {
        format!("{}?{WITHOUT}", self.address(name))
    }

    /// Returns the names of all pages.
    pub fn pages() -> Outcome<Vec<String>> {
        let mut names = Vec::new();
        for entry in Path::new(FOLDER).read_dir()? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            names.extend(name.strip_suffix(".html").map(str::to_owned));
        }
        names.sort();
        Ok(names)
    }
}

/// Returns `response` without the text `left_out`, and with placeholders replaced by their values.
fn filled(response: Response, left_out: Option<&str>, names: &[(&str, &str)]) -> Response {
    // Binary files are left alone.
    let Ok(text) = String::from_utf8(response.body.clone()) else {
        return response;
    };
    let text = left_out.map_or_else(|| text.clone(), |left_out| text.replace(left_out, ""));
    let fill = |text: String, (name, value): &(&str, &str)| text.replace(name, value);
    let body = names.iter().fold(text, fill).into_bytes();
    Response { body, ..response }
}
