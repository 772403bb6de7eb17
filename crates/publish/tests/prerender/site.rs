//! Small sites, published for one test each from invented pages and a stub viewer.

use std::fs;
use std::path::{Path, PathBuf};

use document::Report;
use publish::{Outcome, PublishError, Request, list_viewer, publish};
use scraper::Html;

/// Settings that all have a value, each different.
pub(crate) const FULL: &str = r#"
[portal]
name = "甲区政府在线"
domain = "www.jia.example"
id_code = "4403000001"
base_url = "https://www.jia.example/baogao/"
feedback_url = "https://www.jia.example/jiucuo"
accessibility_contact = "wza@jia.example"
openness_url = "https://www.jia.example/gongkai"
regulations_url = "https://www.jia.example/guizhang"
[portal.column]
name = "工作报告"
description = "甲区的工作报告"
keywords = "报告,总结"
type = "信息公开"
[portal.footer]
"主办单位" = "甲区人民政府"
"网站标识码" = "4403000002"
"ICP备案" = "粤ICP备00000001号"
"公安备案" = "粤公网安备00000002号"
"#;

/// The page with every kind of block, which `tests/web` hydrates.
pub(crate) const PAGE: &str = include_str!("../../../../tests/web/page.txt");

/// The input folders of a site; at first only the viewer has files.
pub(crate) struct Site {
    root: PathBuf,
}

/// A published site.
pub(crate) struct Published {
    pub(crate) out: PathBuf,
    pub(crate) notices: Vec<String>,
    pub(crate) failures: Vec<String>,
    /// The slugs of reports that were made anew.
    pub(crate) made: Vec<String>,
}

/// A page of a published site.
pub(crate) struct Page {
    /// Its path in the site, with slashes.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) html: Html,
}

impl Site {
    /// Returns a site in a folder of its own, named after the test.
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let site = Self { root };
        fs::create_dir_all(site.root.join("reports")).expect("a folder of reports");
        for folder in ["css", "css/components", "js", "icons"] {
            copy_files(
                &Path::new("../../static").join(folder),
                &site.viewer().join(folder),
            );
        }
        for (path, content) in baogao::scripts::generated_files() {
            write(&site.viewer().join(path), &content);
        }
        write(
            &site.viewer().join("viewer-1a2b.js"),
            "export default () => {}",
        );
        write(&site.viewer().join("viewer-1a2b_bg.wasm"), "\0asm");
        site
    }

    /// Adds a report.
    pub(crate) fn page(self, slug: &str, page: &str) -> Self {
        write(&self.root.join("reports").join(slug).join("page.txt"), page);
        self
    }

    /// Sets the portal's settings.
    pub(crate) fn settings(self, settings: &str) -> Self {
        write(&self.root.join("site.toml"), settings);
        self
    }

    /// Returns the folder of the stub viewer.
    pub(crate) fn viewer(&self) -> PathBuf {
        self.root.join("viewer")
    }

    pub(crate) fn publish(&self) -> Published {
        let published = self.try_publish();
        published.unwrap_or_else(|error| panic!("expected a site, but found: {error}"))
    }

    /// Returns the request that publishes the site.
    pub(crate) fn request(&self) -> Request {
        Request {
            reports: self.root.join("reports"),
            viewer: self.viewer(),
            out: self.root.join("out"),
            site: None,
            prune: false,
            in_place: false,
            threads: None,
        }
    }

    pub(crate) fn try_publish(&self) -> Result<Published, PublishError> {
        let request = self.request();
        let out = request.out.clone();
        if !self.viewer().join("viewer.json").exists() {
            let _ = list_viewer(&request.viewer); // there is no viewer in some tests
        }
        let Outcome {
            notices,
            failures,
            made,
            ..
        } = publish(&request)?;
        Ok(Published {
            out,
            notices: notices.iter().map(ToString::to_string).collect(),
            made: made.iter().map(ToString::to_string).collect(),
            failures: failures.iter().map(ToString::to_string).collect(),
        })
    }

    /// Returns the error that publishing fails with, without this machine's folder.
    pub(crate) fn error(&self) -> String {
        let error = self
            .try_publish()
            .err()
            .expect("publishing fails")
            .to_string();
        error.replace(&*self.root.to_string_lossy(), "SITE")
    }
}

impl Published {
    /// Returns the paths of all files of the site, relative to it and sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        list(&self.out, "", &mut files);
        files.sort();
        files
    }

    pub(crate) fn text(&self, path: &str) -> String {
        let text = fs::read_to_string(self.out.join(path));
        text.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn page(&self, path: &str) -> Page {
        let text = self.text(path);
        let html = Html::parse_document(&text);
        Page {
            path: path.to_owned(),
            text,
            html,
        }
    }

    pub(crate) fn pages(&self) -> Vec<Page> {
        let files = self.files().into_iter();
        let pages = files.filter(|path| Path::new(path).extension().is_some_and(|it| it == "html"));
        pages.map(|path| self.page(&path)).collect()
    }

    /// Returns the slug of the page's report, or `None` for pages of the site itself.
    pub(crate) fn slug_of(&self, page: &Page) -> Option<String> {
        let slug = page.path.strip_suffix("/index.html")?;
        let is_report = self.out.join(slug).join("report.json").is_file();
        is_report.then(|| slug.to_owned())
    }

    /// Returns the report as read from `report.json`.
    pub(crate) fn report(&self, slug: &str) -> Report {
        let json = self.text(&format!("{slug}/report.json"));
        serde_json::from_str(&json).expect("a report")
    }
}

fn list(folder: &Path, prefix: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the site") {
        let path = entry.expect("a file of the site").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            list(&path, &format!("{prefix}{name}/"), files);
        } else {
            files.push(format!("{prefix}{name}"));
        }
    }
}

fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder of the viewer");
    for entry in fs::read_dir(from).expect("a folder of static files") {
        let path = entry.expect("a static file").path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, to.join(name)).expect("a copied file");
        }
    }
}

fn write(path: &Path, text: &str) {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).expect("a folder");
    }
    fs::write(path, text).expect("a written file");
}
