//! Tests of pictures in folders, harmless and hostile, with a report made by hand.

use std::fs;
use std::path::{Path, PathBuf};

use super::{rebase, state, take};
use document::{Block, Figure, ParagraphId, Rare, Report, Slug};

/// A picture of one black pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x01\0\0\0\0\x37\x6e\xf9\x24\
    \0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81\x77\xcd\x72\xb6\0\0\0\0IEND\xaeB`\x82";

const GIF: &[u8] =
    b"GIF89a\x03\0\x02\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x03\0\x02\0\0\x02\x03\x84\x7fP\0;";

/// The folder of a page, named after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("baogao-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("page/page_files")).unwrap();
        Self(folder)
    }

    fn page(&self) -> PathBuf {
        self.0.join("page")
    }

    fn file(self, name: &str, bytes: &[u8]) -> Self {
        fs::write(self.page().join(name), bytes).unwrap();
        self
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn report(addresses: &[&str]) -> Report {
    let figures = addresses.iter().zip(1..).map(|(src, index)| {
        Block::Figure(Figure {
            id: ParagraphId::new(ParagraphId::digest(src), index),
            src: (*src).to_owned(),
            alt: "图".to_owned(),
            caption: None,
            links: Rare::new(),
            href: None,
            file: None,
        })
    });
    Report {
        preamble: figures.collect(),
        ..Report::empty(Slug::new("jia").unwrap())
    }
}

/// Returns name, width and height of each published picture of `report`.
fn published(report: &mut Report) -> Vec<Option<(String, u32, u32)>> {
    let mut files = Vec::new();
    report.visit_figures(&mut |figure| {
        let file = figure.file.as_ref();
        files.push(file.map(|file| (file.href.clone(), file.width, file.height)));
    });
    files
}

/// Asserts that a picture stays a link for a reason.
#[track_caller]
fn refuses(folder: &Path, address: &str, reason: &str) {
    let mut report = report(&[address]);
    let pictures = take(&mut report, folder);
    assert_eq!(published(&mut report), [None], "{address}");
    assert!(pictures.files.is_empty(), "{address}");
    let notices: Vec<String> = pictures.notices.iter().map(ToString::to_string).collect();
    assert!(
        notices.len() == 1 && notices[0].contains(reason),
        "{address}: {notices:?}"
    );
}

#[test]
fn publishes_what_the_page_names_under_names_by_content() {
    let folder = Folder::new("named")
        .file("page_files/图 1.jpg", PNG)
        .file("page_files/a.gif", GIF)
        .file("page_files/b.gif", GIF)
        .file("page_files/other.png", PNG);
    let mut report = report(&[
        "./page_files/%E5%9B%BE%201.jpg",
        "page_files/a.gif",
        "page_files/b.gif?2",
    ]);
    let pictures = take(&mut report, &folder.page());
    assert_eq!(pictures.notices, []);
    let endings: Vec<&str> = pictures
        .files
        .keys()
        .filter_map(|name| {
            let (hash, ending) = name.strip_prefix("figure-")?.split_once('.')?;
            (hash.len() == 10).then_some(ending)
        })
        .collect();
    assert_eq!(
        pictures.files.len(),
        2,
        "no file that the page does not name"
    );
    assert!(
        endings.contains(&"png") && endings.contains(&"gif"),
        "{endings:?}"
    );
    let sizes: Vec<(u32, u32)> = published(&mut report)
        .into_iter()
        .flatten()
        .map(|(_, width, height)| (width, height))
        .collect();
    assert_eq!(sizes, [(1, 1), (3, 2), (3, 2)]);
}

#[test]
fn makes_files_of_pictures_inside_the_page() {
    use base64::Engine as _;
    let encoded = base64::engine::general_purpose::STANDARD.encode(PNG);
    let folder = Folder::new("inside");
    let mut report = report(&[
        &format!("data:image/jpeg;base64,{encoded}"),
        "data:image/png,%89PNG",
    ]);
    let pictures = take(&mut report, &folder.page());
    assert_eq!(pictures.files.values().collect::<Vec<_>>(), [PNG]);
    let mut addresses = Vec::new();
    report.visit_figures(&mut |figure| addresses.push(figure.src.clone()));
    assert_eq!(addresses, ["", ""], "the address was the picture");
    assert!(published(&mut report)[1].is_none());
    refuses(
        &folder.page(),
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
        "another format",
    );
    refuses(&folder.page(), "data:image/png;base64,!", "cannot");
}

#[test]
fn counts_missing_pictures_in_one_notice() {
    let folder = Folder::new("missing");
    let mut report = report(&[
        "page_files/a.png",
        "page_files/b.png",
        "https://jia.example/c.png",
    ]);
    let pictures = take(&mut report, &folder.page());
    let notices: Vec<String> = pictures.notices.iter().map(ToString::to_string).collect();
    let expected = "3 pictures stay links: expected a file in the page's folder, but found none: first page_files/a.png";
    assert_eq!(notices, [expected]);
}

#[test]
fn refuses_paths_that_leave_the_folder() {
    let folder = Folder::new("leaving");
    fs::write(folder.0.join("secret.png"), PNG).unwrap();
    let page = folder.page();
    for address in [
        "../secret.png",
        "page_files/../../secret.png",
        "%2e%2e/secret.png",
        "page_files/%2e%2e%2f%2e%2e%2fsecret.png",
        "page_files/a.png%00.jpg",
    ] {
        refuses(&page, address, "an address outside of it");
    }
    let absolute = folder.0.join("secret.png");
    for address in [
        absolute.to_str().unwrap(),
        "C:/secret.png",
        "file:///secret.png",
        "//jia.example/secret.png",
    ] {
        refuses(&page, address, "found none");
    }
}

#[cfg(unix)]
#[test]
fn follows_no_links_and_waits_for_no_pipe() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new("links");
    let page = folder.page();
    fs::write(folder.0.join("secret.png"), PNG).unwrap();
    symlink("../../secret.png", page.join("page_files/a.png")).unwrap();
    symlink("..", page.join("up")).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(page.join("page_files/pipe.png"))
        .status();
    assert!(pipe.unwrap().success());
    refuses(&page, "page_files/a.png", "a symbolic link");
    refuses(&page, "up/secret.png", "a symbolic link");
    refuses(&page, "page_files/pipe.png", "no file");
    refuses(&page, "page_files", "no file");
    refuses(&page, "page_files/a.png/b.png", "a symbolic link");
}

#[test]
fn refuses_bytes_that_are_no_picture_whatever_their_name() {
    let huge = [
        &PNG[..16],
        &[0, 0, 0x27, 0x10, 0, 0, 0x13, 0x89],
        &PNG[24..],
    ]
    .concat();
    let empty = [&PNG[..16], &[0; 8], &PNG[24..]].concat();
    let folder = Folder::new("bytes")
        .file("huge.png", &huge)
        .file("empty.png", &empty)
        .file("page.png", b"<!doctype html><script>alert(1)</script>")
        .file("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")
        .file("photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
        .file("cut.png", &PNG[..20])
        .file("nothing.jpg", b"");
    let page = folder.page();
    refuses(&page, "huge.png", "1 to 50,000,000 pixels"); // 10,000 × 5,001
    refuses(&page, "empty.png", "1 to 50,000,000 pixels");
    for address in [
        "page.png",
        "drawing.svg",
        "photo.heic",
        "cut.png",
        "nothing.jpg",
    ] {
        refuses(&page, address, "PNG, JPEG, GIF, WebP or AVIF");
    }
}

#[test]
fn refuses_files_that_would_take_all_memory() {
    let folder = Folder::new("large").file("a.png", PNG);
    let file = fs::OpenOptions::new()
        .write(true)
        .open(folder.page().join("a.png"))
        .unwrap();
    file.set_len(super::file::LARGEST_BYTES + 1).unwrap(); // it takes no space
    refuses(&folder.page(), "a.png", "64 MB");
}

#[test]
fn knows_the_state_of_each_file_that_it_sought() {
    let folder = Folder::new("sought").file("page_files/图 1.png", PNG);
    let page = folder.page();
    let addresses = [
        "page_files/图 1.png",
        "page_files/later.png",
        "https://jia.example/c.png",
    ];
    let sought = take(&mut report(&addresses), &page).sought;
    assert_eq!(sought.len(), 2);
    let is_current = || {
        sought
            .iter()
            .all(|(path, then)| state(&page, path) == *then)
    };
    assert!(is_current());
    fs::write(page.join("page_files/later.png"), PNG).unwrap();
    assert!(!is_current(), "a picture has come");
    fs::remove_file(page.join("page_files/later.png")).unwrap();
    fs::write(page.join("page_files/图 1.png"), GIF).unwrap();
    assert!(!is_current(), "a picture has changed");
}

#[test]
fn changes_addresses_for_the_home_page() {
    let folder = Folder::new("rebased").file("a.png", PNG);
    let mut report = report(&["a.png"]);
    take(&mut report, &folder.page());
    rebase(&mut report, "jia/");
    let [Some((name, ..))] = &published(&mut report)[..] else {
        panic!("expected a picture");
    };
    assert!(name.starts_with("jia/figure-"), "{name}");
}
