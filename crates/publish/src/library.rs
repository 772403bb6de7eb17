//! The reports: reads and parses the page in every page folder.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{PublishError, characters_of};
use baogao::view::{EMBEDDING_PAGE, SITE_PAGES};
use document::{Characters, Report, SCHEMA, Slug};
use parse::{self, Parsed};

/// A report with its page.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) report: Report,
    /// The page's bytes, published unchanged.
    pub(super) page: Vec<u8>,
    /// The name of the published page file.
    pub(super) file: &'static str,
    path: PathBuf,
}

#[derive(Serialize)]
struct CharactersFile<'report> {
    schema: u32,
    #[serde(flatten)]
    characters: &'report Characters,
}

/// Names of a page's file. Text takes precedence over HTML, from which it may have been copied.
const FILES: [&str; 2] = ["page.txt", "page.html"];

/// Reads the page in every `<slug>` below `folder`, sorted by name.
///
/// Also returns the problems that the parser found, one sentence each.
pub(super) fn read(folder: &Path) -> Result<(Vec<Source>, Vec<String>), PublishError> {
    let entries = fs::read_dir(folder).map_err(|error| PublishError::read(folder, error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry
            .map_err(|error| PublishError::read(folder, error))?
            .path();
        let file = FILES.into_iter().find(|file| path.join(file).is_file());
        paths.extend(file.map(|file| (path.join(file), file)));
    }
    paths.sort();
    let (mut sources, mut notices) = (Vec::new(), Vec::new());
    for (path, file) in paths {
        let (source, problems) = read_page(path, file)?;
        sources.push(source);
        notices.extend(problems);
    }
    if sources.is_empty() {
        return Err(PublishError::no_reports(folder));
    }
    Ok((sources, notices))
}

fn read_page(path: PathBuf, file: &'static str) -> Result<(Source, Vec<String>), PublishError> {
    let slug = path
        .parent()
        .and_then(Path::file_name)
        .and_then(|name| Slug::new(name.to_str()?))
        // These folders are for pages of the site itself.
        .filter(|slug| {
            let mut pages = SITE_PAGES.iter().chain([&EMBEDDING_PAGE]);
            pages.all(|page| page.trim_end_matches('/') != slug.as_str())
        });
    let slug = slug.ok_or_else(|| PublishError::slug(&path))?;
    let page = fs::read(&path).map_err(|error| PublishError::read(&path, error))?;
    // A portal's page may run scripts and load files. Published as text, the same bytes do neither.
    let (parsed, file) = match file {
        "page.html" => (parse::parse_html(&page, &slug), "page.html.txt"),
        _ => (parse::parse_bytes(&page, &slug), file),
    };
    let Parsed {
        mut report,
        problems,
    } = parsed.map_err(|error| PublishError::page(&path, error))?;
    report.characters = characters_of(&report);
    let problems = problems
        .iter()
        .map(|problem| format!("{}:{problem}", path.display()))
        .collect();
    let source = Source {
        report,
        page,
        file,
        path,
    };
    Ok((source, problems))
}

impl Source {
    /// Returns the text of `report.json`.
    pub(super) fn json(&self) -> Result<String, PublishError> {
        serde_json::to_string(&self.report).map_err(|error| PublishError::report(&self.path, error))
    }

    /// Returns the text of `characters.json`, the character data that the page does not show.
    pub(super) fn characters(&self) -> Result<String, PublishError> {
        let file = CharactersFile {
            schema: SCHEMA,
            characters: &self.report.characters,
        };
        serde_json::to_string(&file).map_err(|error| PublishError::report(&self.path, error))
    }
}

#[cfg(test)]
mod tests {
    use super::{fs, read};

    #[test]
    fn prefers_text_to_html() {
        let folder = std::env::temp_dir().join(format!("baogao-library-{}", std::process::id()));
        for (slug, file) in [("a", "page.html"), ("b", "page.html"), ("b", "page.txt")] {
            fs::create_dir_all(folder.join(slug)).unwrap();
            fs::write(folder.join(slug).join(file), "<p>甲区报告<p>一、回顾").unwrap();
        }
        let (sources, _) = read(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let files: Vec<&str> = sources.iter().map(|source| source.file).collect();
        assert_eq!(files, ["page.html.txt", "page.txt"]);
    }
}
