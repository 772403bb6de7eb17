//! A publication that fails or is killed at any call leaves the old site or the new one, and the next one completes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use publish::{Disk, Request, Way, list_viewer, publish_to};

use serde_json::Value;

use crate::broken_store::{Broken, Fault};
use crate::site::{PAGE, Site};

/// Two versions of a site, each in its state before the next.
struct Versions {
    /// The request with the pages of the second version.
    request: Request,
    /// A copy of the published first version.
    first: PathBuf,
    /// The second version, published without faults.
    second: BTreeMap<String, Vec<u8>>,
}

impl Versions {
    fn new(name: &str) -> Self {
        let site = Site::new(name).page("yi", PAGE).page("zi", PAGE);
        let request = site.request();
        site.publish();
        write_foreign(&request.out);
        let first = request.out.with_file_name("first");
        copy(&request.out, &first);
        let changed = PAGE.replace("全年", "今年全年");
        let site = site.page("yi", &changed).page("chou", &changed);
        let loader = site.viewer().join("js/boot.js");
        let text = fs::read_to_string(&loader).expect("a loader") + "\nself.changed = true\n";
        fs::write(loader, text).expect("a loader");
        list_viewer(&site.viewer()).expect("a list");
        site.publish();
        let second = tree(&request.out);
        Self {
            request,
            first,
            second,
        }
    }

    /// Puts the first version back.
    fn reset(&self) {
        fs::remove_dir_all(&self.request.out).expect("a site");
        copy(&self.first, &self.request.out);
    }

    /// Publishes the second version; returns true if it was complete before the fault.
    fn publish(&self, store: &Broken) -> bool {
        publish_to(store, &self.request, &mut |_| {}).is_ok()
    }

    fn assert_completes(&self) {
        let outcome = publish_to(&Disk, &self.request, &mut |_| {}).expect("the next run");
        assert_eq!(outcome.way, Way::Exchanged);
        // Hashed files of the first version may have been removed, since no page names them any more.
        let now = tree(&self.request.out);
        let current: Value = serde_json::from_slice(&self.second["integrity.json"]).expect("JSON");
        for name in current.as_object().expect("files").keys() {
            assert!(now.get(name) == self.second.get(name), "{name}");
        }
        assert!(now.keys().all(|name| self.second.contains_key(name)));
        assert!(now.contains_key("notes.txt"));
        let around = fs::read_dir(self.request.out.parent().expect("a folder"));
        let leftovers = around.expect("a folder").filter(|entry| {
            let name = entry.as_ref().expect("an entry").file_name();
            name.to_string_lossy().contains("baogao")
        });
        assert_eq!(leftovers.count(), 0);
    }
}

#[test]
fn a_fault_at_any_call_leaves_the_old_site_or_the_new_one() {
    let versions = Versions::new("swept");
    let first = tree(&versions.first);
    for fault in [Fault::Full, Fault::Killed] {
        for calls in 0.. {
            versions.reset();
            let is_done = versions.publish(&Broken::new(calls, fault, true));
            let now = tree(&versions.request.out);
            let is_whole = now == first || now == versions.second;
            assert!(is_whole, "{fault:?} at call {calls}: {:?}", names(&now));
            assert!(
                !is_done || now == versions.second,
                "{fault:?} at call {calls}"
            );
            // The next run is tried after each fourth call.
            if calls % 4 == 0 || is_done {
                versions.assert_completes();
            }
            if is_done {
                break;
            }
        }
    }
}

#[test]
fn pages_have_their_files_at_any_call_without_exchange_of_folders() {
    let versions = Versions::new("renamed");
    let first = tree(&versions.first);
    for fault in [Fault::Full, Fault::Killed] {
        for calls in 0.. {
            versions.reset();
            let is_done = versions.publish(&Broken::new(calls, fault, false));
            let now = tree(&versions.request.out);
            for (name, bytes) in now.iter().filter(|(name, _)| name.ends_with("index.html")) {
                let is_known = [&first, &versions.second]
                    .iter()
                    .any(|one| one.get(name) == Some(bytes));
                assert!(is_known, "{fault:?} at call {calls}: {name} is cut");
                assert_has_files(&now, name, bytes);
            }
            assert_eq!(now.get("notes.txt"), first.get("notes.txt"));
            // The next run is tried after each fourth call.
            if calls % 4 == 0 || is_done {
                versions.assert_completes();
            }
            if is_done {
                assert!(now == versions.second, "{fault:?}");
                break;
            }
        }
    }
}

#[test]
fn refuses_the_folders_of_viewer_and_reports_in_any_spelling() {
    let site = Site::new("same-folder").page("yi", PAGE);
    let (viewer, before) = (site.viewer(), tree(&site.viewer()));
    let link = viewer.with_file_name("link");
    std::os::unix::fs::symlink(&viewer, &link).expect("a link");
    let dotted = viewer.join("../viewer/.");
    for out in [viewer.clone(), dotted, link, viewer.join("..")] {
        let request = Request {
            out: out.clone(),
            ..site.request()
        };
        let error = publish_to(&Disk, &request, &mut |_| {})
            .expect_err("a refusal")
            .to_string();
        assert!(
            error.contains("found the viewer in it"),
            "{}: {error}",
            out.display()
        );
        assert!(
            tree(&viewer)
                .keys()
                .all(|name| name == "viewer.json" || before.contains_key(name))
        );
    }
}

#[test]
fn leaves_foreign_files_alone_and_lists_its_own_only() {
    let site = Site::new("foreign").page("yi", PAGE);
    let out = site.publish().out;
    let other = out.with_file_name("other.html");
    fs::write(&other, "foreign").expect("a file");
    fs::remove_file(out.join("404.html")).expect("a page");
    std::os::unix::fs::symlink(&other, out.join("404.html")).expect("a link");
    std::os::unix::fs::symlink(".", out.join("loop")).expect("a link");
    let pipe = std::process::Command::new("mkfifo")
        .arg(out.join("pipe"))
        .status();
    assert!(pipe.expect("a pipe").success());
    fs::write(out.join(".htpasswd"), "secret").expect("a file");
    fs::create_dir_all(out.join(".git")).expect("a folder");
    fs::write(out.join(".git/config"), "[core]").expect("a file");
    let after = site.publish();
    assert_eq!(
        fs::read_to_string(&other).expect("a file"),
        "foreign",
        "nothing is written through a link"
    );
    assert!(
        fs::symlink_metadata(out.join("404.html"))
            .expect("a page")
            .is_file()
    );
    for name in ["loop", "pipe", ".htpasswd", ".git/config"] {
        assert!(
            fs::symlink_metadata(out.join(name)).is_ok(),
            "{name} is gone"
        );
        for list in ["integrity.json", "assets.json"] {
            assert!(!after.text(list).contains(name), "{list} has {name}");
        }
    }
}

#[test]
fn names_reports_that_are_gone_and_prunes_them_on_request() {
    let site = Site::new("pruned").page("yi", PAGE).page("zi", PAGE);
    let out = site.publish().out;
    fs::remove_dir_all(site.request().reports.join("zi")).expect("a report");
    let outcome = publish_to(&Disk, &site.request(), &mut |_| {}).expect("a site");
    assert_eq!(outcome.gone, ["zi"]);
    assert!(out.join("zi/index.html").is_file());
    let request = Request {
        prune: true,
        ..site.request()
    };
    publish_to(&Disk, &request, &mut |_| {}).expect("a site");
    assert!(!out.join("zi").exists());
    assert!(out.join("yi/index.html").is_file());
}

#[test]
fn drops_hashed_files_that_no_page_names_any_more() {
    let site = Site::new("dropped").page("yi", PAGE);
    let first = site.publish().files();
    let loader = site.viewer().join("js/boot.js");
    for (change, stays) in [("self.one = 1", true), ("self.two = 2", false)] {
        let text = fs::read_to_string(&loader).expect("a loader");
        fs::write(&loader, format!("{text}\n{change}\n")).expect("a loader");
        list_viewer(&site.viewer()).expect("a list");
        let now = site.publish().files();
        let boot = first
            .iter()
            .find(|name| name.starts_with("boot-"))
            .expect("a loader");
        assert_eq!(now.contains(boot), stays, "{change}: {now:?}");
    }
}

#[test]
fn in_place_the_folder_itself_stays() {
    use std::os::unix::fs::MetadataExt;
    let site = Site::new("in-place").page("yi", PAGE);
    let out = site.publish().out;
    fs::write(out.join("notes.txt"), "not ours").expect("a file");
    let folder = || fs::metadata(&out).expect("a folder").ino();
    let before = folder();
    let site = site.page("zi", PAGE);
    let request = Request {
        in_place: true,
        ..site.request()
    };
    let outcome = publish_to(&Disk, &request, &mut |_| {}).expect("a site");
    assert_eq!((outcome.way, folder()), (Way::Renamed, before));
    assert!(out.join("zi/index.html").is_file() && out.join("notes.txt").is_file());
    assert!(!out.join(".baogao-new").exists());
}

/// Asserts that the files with a hash in their names, which the page names, are there.
fn assert_has_files(site: &BTreeMap<String, Vec<u8>>, name: &str, page: &[u8]) {
    let text = String::from_utf8_lossy(page);
    let folder = Path::new(name).parent().unwrap_or(Path::new(""));
    for address in text
        .split('"')
        .filter(|one| one.contains('-') && !one.contains([' ', '<', ':']))
    {
        let is_file = [".js", ".css", ".wasm", ".json"]
            .iter()
            .any(|ending| address.ends_with(ending));
        if !is_file {
            continue;
        }
        let path = folder.join(address);
        let mut parts = Vec::new();
        for part in path.iter().map(|part| part.to_string_lossy()) {
            if part == ".." {
                parts.pop();
            } else {
                parts.push(part);
            }
        }
        let file = parts.join("/");
        assert!(site.contains_key(&file), "{name} lacks {file}");
    }
}

/// Writes a file and a link that Baogao did not make.
fn write_foreign(out: &Path) {
    fs::write(out.join("notes.txt"), "not ours").expect("a file");
}

/// Returns all files of a folder, by path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            let kind = fs::symlink_metadata(&path).expect("a file").file_type();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                let name = path
                    .strip_prefix(folder)
                    .expect("a file in it")
                    .to_string_lossy()
                    .into_owned();
                // A stage inside the site is no part of it.
                if !name.starts_with(".baogao") {
                    files.insert(name, fs::read(&path).expect("a file"));
                }
            }
        }
    }
    files
}

fn names(tree: &BTreeMap<String, Vec<u8>>) -> Vec<&String> {
    tree.keys().collect()
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in tree(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
}
