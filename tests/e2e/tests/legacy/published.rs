//! The built site, published again with the policy to be sent by the server.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use e2e::{Failure, LegacyChromium, Outcome, Publication, Site};

/// Serves the site with the policy of `policy.txt`, adapted to the keywords that `chromium` supports.
pub(crate) fn site_for(chromium: &LegacyChromium) -> Outcome<Site> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| publish_again().map_err(|failure| failure.to_string()));
    let folder = folder.as_ref().map_err(Failure::new)?;
    let header = fs::read_to_string(folder.join("policy.txt"))?;
    let policy = header.trim().strip_prefix("Content-Security-Policy: ");
    let policy = policy.ok_or_else(|| Failure::new(format!("no policy in {header:?}")))?;
    Site::under_policy(folder, &in_words_of(chromium.version(), policy))
}

/// Returns the policy for this version, as `site.toml` describes: unsupported keywords forbid too much or cause warnings.
fn in_words_of(version: u32, policy: &str) -> String {
    let policy = if version < 97 {
        policy.replace("'wasm-unsafe-eval'", "'unsafe-eval'")
    } else {
        policy.to_owned()
    };
    let is_known = |directive: &&str| version >= 83 || !directive.contains("trusted-types");
    let directives: Vec<&str> = policy.split("; ").filter(is_known).collect();
    directives.join("; ")
}

fn publish_again() -> Outcome<PathBuf> {
    let by_header = ("policy = \"meta\"", "policy = \"header\"");
    Publication::of_built("policy-by-header")?
        .setting(by_header)?
        .publish()
}
