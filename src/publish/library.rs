//! The reports: every page folder, read and parsed.

use std::fs;
use std::path::{Path, PathBuf};

use super::PublishError;
use crate::parse::{self, Parsed};
use crate::report::{Report, Slug};

/// A report with the page it came from.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) report: Report,
    /// The page's bytes, published as they are.
    pub(super) page: Vec<u8>,
    path: PathBuf,
}

/// Reads every `<slug>/page.txt` below `folder`, in the order of their names, with what was odd about
/// them, one sentence each.
pub(super) fn read(folder: &Path) -> Result<(Vec<Source>, Vec<String>), PublishError> {
    let entries = fs::read_dir(folder).map_err(|error| PublishError::read(folder, error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry
            .map_err(|error| PublishError::read(folder, error))?
            .path()
            .join("page.txt");
        if path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    let (mut sources, mut notices) = (Vec::new(), Vec::new());
    for path in paths {
        let (source, problems) = read_page(path)?;
        sources.push(source);
        notices.extend(problems);
    }
    if sources.is_empty() {
        return Err(PublishError::no_reports(folder));
    }
    Ok((sources, notices))
}

fn read_page(path: PathBuf) -> Result<(Source, Vec<String>), PublishError> {
    let slug = path
        .parent()
        .and_then(Path::file_name)
        .and_then(|name| Slug::new(name.to_str()?));
    let slug = slug.ok_or_else(|| PublishError::slug(&path))?;
    let page = fs::read(&path).map_err(|error| PublishError::read(&path, error))?;
    let parsed =
        parse::parse_bytes(&page, &slug).map_err(|error| PublishError::page(&path, error))?;
    let Parsed { report, problems } = parsed;
    let problems = problems
        .iter()
        .map(|problem| format!("{}:{problem}", path.display()))
        .collect();
    Ok((Source { report, page, path }, problems))
}

impl Source {
    /// The text of `report.json`.
    pub(super) fn json(&self) -> Result<String, PublishError> {
        serde_json::to_string(&self.report).map_err(|error| PublishError::report(&self.path, error))
    }
}
