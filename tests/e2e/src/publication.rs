//! The built viewer, published again with other settings or another report.

use std::path::{Path, PathBuf};
use std::{env, fs};

use publish::{self, Request};

use crate::{Failure, Outcome};

/// A site to be published.
#[derive(Debug)]
pub struct Publication {
    /// The working folder of this publication.
    work: PathBuf,
    reports: PathBuf,
    settings: String,
}

impl Publication {
    /// Returns the built site unchanged. `name` names the folder, which two tests must not use at once.
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

    /// Replaces a text in `site.toml`.
    pub fn setting(self, (from, to): (&str, &str)) -> Outcome<Self> {
        if !self.settings.contains(from) {
            return Err(Failure::new(format!("site.toml has no {from}")));
        }
        let settings = self.settings.replace(from, to);
        Ok(Self { settings, ..self })
    }

    /// Replaces all reports by one, parsed from the text `page`.
    pub fn report(self, page: &str) -> Outcome<Self> {
        self.reports([("report", page)])
    }

    /// With these reports alone: the name of each, and the text that it is read from.
    pub fn reports<'page>(
        self,
        pages: impl IntoIterator<Item = (&'page str, &'page str)>,
    ) -> Outcome<Self> {
        let reports = self.work.join("reports");
        for (name, page) in pages {
            fs::create_dir_all(reports.join(name))?;
            fs::write(reports.join(name).join("page.txt"), page)?;
        }
        Ok(Self { reports, ..self })
    }

    /// Publishes the site, and returns its folder.
    pub fn publish(self) -> Outcome<PathBuf> {
        let out = self.work.join("site");
        fs::create_dir_all(&self.work)?;
        let site = self.work.join("site.toml");
        fs::write(&site, &self.settings)?;
        publish::publish(&Request {
            reports: self.reports,
            viewer: built_viewer()?,
            out: out.clone(),
            site: Some(site),
            prune: false,
            in_place: false,
            threads: None,
        })?;
        Ok(out)
    }
}

/// Returns the folder of the built viewer, the publisher's input.
fn built_viewer() -> Outcome<PathBuf> {
    let folder = env::var_os("BAOGAO_VIEWER").map(PathBuf::from);
    folder.ok_or_else(|| Failure::new("no viewer is built: run cargo xtask test"))
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
