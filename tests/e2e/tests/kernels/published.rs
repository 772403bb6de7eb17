//! The built site once more, published with the policy for the server to send.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs};

use baogao::publish::{self, Request};
use e2e::{Failure, Kernel, Outcome, Site};

/// The site whose server sends the policy of `policy.txt`, in the words that `kernel` knows.
pub(crate) fn site_for(kernel: &Kernel) -> Outcome<Site> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| publish_again().map_err(|failure| failure.to_string()));
    let folder = folder.as_ref().map_err(Failure::new)?;
    let header = fs::read_to_string(folder.join("policy.txt"))?;
    let policy = header.trim().strip_prefix("Content-Security-Policy: ");
    let policy = policy.ok_or_else(|| Failure::new(format!("no policy in {header:?}")))?;
    Site::under_policy(folder, &in_words_of(kernel.version(), policy))
}

/// As `site.toml` tells portals to: what a kernel does not know either forbids too much or is noise.
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

/// Publishes from the files of the built site, so that what runs is what was shipped.
fn publish_again() -> Outcome<PathBuf> {
    let built = env::var_os("BAOGAO_DIST").map(PathBuf::from);
    let built = built.ok_or_else(|| Failure::new("no site is built: run cargo xtask test"))?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join("policy-by-header");
    let (viewer, out) = (work.join("viewer"), work.join("site"));
    if work.exists() {
        fs::remove_dir_all(&work)?; // of another build
    }
    // What the publisher inlines or renames is no part of the built site and comes from the sources,
    // except for the scripts, which the build has made small.
    copy_folder(&root.join("static/css"), &viewer.join("css"))?;
    copy_folder(&root.join("static/js"), &viewer.join("js"))?;
    copy_folder(&built.join("icons"), &viewer.join("icons"))?;
    for entry in fs::read_dir(&built)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let place = match name.rsplit_once('.') {
            Some((stem, "js")) if stem.starts_with("boot-") => "js/boot.js",
            Some((stem, "js")) if stem.starts_with("page-") => "js/page.js",
            Some((stem, "js" | "wasm")) if stem.starts_with("viewer-") => &name,
            _ => continue,
        };
        fs::copy(&path, viewer.join(place))?;
    }
    let settings = fs::read_to_string(root.join("static/site.toml"))?;
    let site = work.join("site.toml");
    fs::write(
        &site,
        settings.replace("policy = \"meta\"", "policy = \"header\""),
    )?;
    publish::publish(&Request {
        reports: root.join("static/reports"),
        viewer,
        out: out.clone(),
        site: Some(site),
    })?;
    Ok(out)
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
