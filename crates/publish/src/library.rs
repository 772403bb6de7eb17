//! The reports: finds, reads and parses the page in every page folder.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::Serialize;

use super::figures::{self, Pictures};
use super::notice::Notice;
use super::slug;
use super::stage::hashed;
use super::{PublishError, characters_of};
use baogao::state::Context;
use document::{Characters, Report, SCHEMA, Slug};
use parse::{self, Format, Parsed};

/// The file of a page.
#[derive(Clone, Debug)]
pub(super) struct PageFile {
    path: PathBuf,
    /// The name under which it is published.
    pub(super) name: &'static str,
    /// Its bytes, published unchanged.
    pub(super) bytes: Vec<u8>,
}

/// A report with its page.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) context: Context,
    pub(super) page: PageFile,
    /// The text of the file with the character data that the page does not show.
    pub(super) characters: String,
    pub(super) pictures: Pictures,
    /// The problems that the parser found.
    pub(super) problems: Vec<Notice>,
}

#[derive(Serialize)]
struct CharactersFile<'report> {
    schema: u32,
    #[serde(flatten)]
    characters: &'report Characters,
}

/// Names of a page's file, in any case, with the names under which they are published. Text takes precedence over the
/// others, from which it may have been copied.
///
/// A portal's page may run scripts and load files. Published as text, the same bytes do neither.
const FILES: [(&str, &str); 5] = [
    ("page.txt", "page.txt"),
    ("page.md", "page.md.txt"),
    ("page.docx", "page.docx"),
    ("page.html", "page.html.txt"),
    ("page.htm", "page.html.txt"),
];

/// A folder of a page, before its page is read.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    path: PathBuf,
    slug: Slug,
}

/// Lists the page folders in `folder`, sorted by name. Hidden folders are ignored.
///
/// # Errors
/// The folder cannot be listed, has no page folder, or one has a name that cannot be an address.
pub(super) fn list(folder: &Path) -> Result<Vec<Folder>, PublishError> {
    let entries = fs::read_dir(folder).map_err(|error| PublishError::read(folder, error))?;
    let mut folders = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| PublishError::read(folder, error))?;
        let path = entry.path();
        let name = entry.file_name();
        let is_hidden = name.to_string_lossy().starts_with('.');
        // A broken link counts as a folder, since its report would be missing.
        let is_file = fs::metadata(&path).is_ok_and(|metadata| !metadata.is_dir());
        if is_hidden || is_file {
            continue;
        }
        let slug = slug::check(&name.to_string_lossy());
        let slug = slug.map_err(|fault| PublishError::slug(&path, fault))?;
        folders.push(Folder { path, slug });
    }
    folders.sort_by(|one, other| one.slug.cmp(&other.slug));
    if folders.is_empty() {
        return Err(PublishError::no_reports(folder));
    }
    Ok(folders)
}

impl Folder {
    /// Returns the name of the report's folder in the site.
    pub(super) fn slug(&self) -> &Slug {
        &self.slug
    }

    /// Returns the page's folder.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the file of the page.
    pub(super) fn page(&self) -> Result<PageFile, PublishError> {
        let (path, name) = self.page_path()?;
        let bytes = fs::read(&path).map_err(|error| PublishError::read(&path, error))?;
        Ok(PageFile { path, name, bytes })
    }

    /// Parses the page, whose report is shown on a page from which its folder is `base`: empty, or with a last slash.
    pub(super) fn parse(&self, page: PageFile, base: &str) -> Result<Source, PublishError> {
        let path = &page.path;
        let format = Format::of_name(path).unwrap_or_default();
        let parsed = parse::parse_as(&page.bytes, format, &self.slug);
        let Parsed {
            mut report,
            problems,
        } = parsed.map_err(|error| PublishError::page(path, error))?;
        let pictures = figures::take(&mut report, &self.path);
        figures::rebase(&mut report, base);
        report.characters = characters_of(&report);
        let characters = serde_json::to_string(&CharactersFile {
            schema: SCHEMA,
            characters: &report.characters,
        });
        let characters = characters.map_err(|error| PublishError::report(path, error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let problems = problems
            .iter()
            .map(|problem| Notice::of_problem(&name, problem));
        Ok(Source {
            problems: problems.collect(),
            context: Context::new(report),
            page,
            characters,
            pictures,
        })
    }

    /// Returns the report from an earlier publication, read from the site in `out`.
    pub(super) fn earlier(&self, out: &Path) -> Option<Report> {
        let json = fs::read(out.join(self.slug.as_str()).join("report.json")).ok()?;
        serde_json::from_slice(&json).ok()
    }

    /// Returns the file of the page, and the name under which it is published.
    fn page_path(&self) -> Result<(PathBuf, &'static str), PublishError> {
        let read_error = |error: io::Error| PublishError::read(&self.path, error);
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(read_error)? {
            names.push(entry.map_err(read_error)?.file_name());
        }
        names.sort();
        let found = FILES.iter().find_map(|(file, published)| {
            let name = names
                .iter()
                .find(|name| name.to_string_lossy().eq_ignore_ascii_case(file))?;
            Some((self.path.join(name), *published))
        });
        found.ok_or_else(|| PublishError::no_page(&self.path))
    }
}

impl PageFile {
    /// Returns the file without its bytes.
    pub(super) fn without_bytes(&self) -> Self {
        Self {
            path: self.path.clone(),
            name: self.name,
            bytes: Vec::new(),
        }
    }

    /// Returns the source with the report of this page and its characters, to be shown once more.
    pub(super) fn source(self, report: Report, characters: String) -> Source {
        Source {
            context: Context::new(report),
            page: self,
            characters,
            pictures: Pictures::default(),
            problems: Vec::new(),
        }
    }
}

impl Source {
    pub(super) fn report(&self) -> &Report {
        self.context.report()
    }

    /// Returns the text of `report.json`.
    pub(super) fn json(&self) -> Result<String, PublishError> {
        let report = self.report();
        let json = serde_json::to_string(report);
        json.map_err(|error| PublishError::report(Path::new(report.slug.as_str()), error))
    }

    /// Returns the name of the file with the character data, which changes with its content: a page of an earlier version
    /// finds its own.
    pub(super) fn characters_name(&self) -> String {
        hashed("characters", "json", self.characters.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::{fs, list};

    #[test]
    fn prefers_text_to_html_and_reads_names_in_any_case() {
        let folder = std::env::temp_dir().join(format!("baogao-library-{}", std::process::id()));
        for (slug, file) in [
            ("a", "page.HTM"),
            ("b", "page.html"),
            ("b", "PAGE.TXT"),
            ("c", "page.html"),
            ("c", "page.md"),
            ("d", "page.docx"),
        ] {
            fs::create_dir_all(folder.join(slug)).unwrap();
            fs::write(folder.join(slug).join(file), "<p>甲区报告<p>一、回顾").unwrap();
        }
        fs::create_dir_all(folder.join(".git")).unwrap();
        let folders = list(&folder).unwrap();
        let file = |one: &super::Folder| {
            let source = one.page().and_then(|page| one.parse(page, ""));
            source.map(|source| source.page.name)
        };
        let files: Vec<_> = folders.iter().map(file).collect();
        fs::remove_dir_all(&folder).unwrap();
        let [
            Ok("page.html.txt"),
            Ok("page.txt"),
            Ok("page.md.txt"),
            Err(error),
        ] = files.as_slice()
        else {
            panic!("{files:?}");
        };
        // A file of this name is read as a document, and this one is none.
        let error = error.to_string();
        assert!(
            error.contains("page.docx: expected a document in the format .docx"),
            "{error}"
        );
    }
}
