//! The built site's viewer, published once more with other settings or another report.

use std::fs;
use std::path::{Path, PathBuf};

use baogao::publish::{self, Request};

use crate::site::built_folder;
use crate::{Failure, Outcome};

/// What is to be published.
#[derive(Debug)]
pub struct Publication {
    /// A folder of its own.
    work: PathBuf,
    reports: PathBuf,
    settings: String,
}

impl Publication {
    /// The built site as it is. `name` names the folder, in which two tests at once must not publish.
    pub fn of_built(name: &str) -> Outcome<Self> {
        let work = sources().join("target/tmp/published").join(name);
        if work.exists() {
            fs::remove_dir_all(&work)?;
        }
        let sources = sources();
        Ok(Self {
            work,
            reports: sources.join("static/reports"),
            settings: fs::read_to_string(sources.join("static/site.toml"))?,
        })
    }

    /// With other words in `site.toml`.
    pub fn setting(self, (from, to): (&str, &str)) -> Outcome<Self> {
        if !self.settings.contains(from) {
            return Err(Failure::new(format!("site.toml has no {from}")));
        }
        let settings = self.settings.replace(from, to);
        Ok(Self { settings, ..self })
    }

    /// With one report alone, read from the text `page`.
    pub fn report(self, page: &str) -> Outcome<Self> {
        let reports = self.work.join("reports");
        fs::create_dir_all(reports.join("report"))?;
        fs::write(reports.join("report/page.txt"), page)?;
        Ok(Self { reports, ..self })
    }

    /// Publishes, and returns the folder of the site.
    pub fn publish(self) -> Outcome<PathBuf> {
        let (viewer, out) = (self.work.join("viewer"), self.work.join("site"));
        lay_out_viewer(&viewer)?;
        let site = self.work.join("site.toml");
        fs::write(&site, &self.settings)?;
        publish::publish(&Request {
            reports: self.reports,
            viewer,
            out: out.clone(),
            site: Some(site),
        })?;
        Ok(out)
    }
}

/// What the publisher inlines or renames is no part of the built site and comes from the sources, except for the
/// scripts, which the build has made small.
fn lay_out_viewer(viewer: &Path) -> Outcome {
    let built = built_folder()?;
    copy_folder(&sources().join("static/css"), &viewer.join("css"))?;
    copy_folder(&sources().join("static/js"), &viewer.join("js"))?;
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
    Ok(())
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
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
