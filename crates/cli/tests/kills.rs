//! The program is killed at many moments, and run on disks that are too small: the site is the old one or the new one.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use shared::{write, write_viewer};

const BAOGAO: &str = env!("CARGO_BIN_EXE_baogao");

/// Number of moments at which a publication is killed.
const KILLS: usize = 60;

/// Free space of the disks in KiB besides the first version, up to more than the second version needs.
const DISKS: [usize; 14] = [0, 4, 8, 16, 32, 64, 96, 128, 192, 256, 320, 400, 800, 4000];

type Site = BTreeMap<String, Vec<u8>>;

/// Two versions of reports with a viewer, in a folder of its own.
struct Versions {
    root: PathBuf,
    first: Site,
    second: Site,
}

impl Versions {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::remove_dir_all(&root).ok(); // there is none before the first run
        write_viewer(&root.join("viewer"));
        for (version, year) in [("first", "2024"), ("second", "2025")] {
            for place in ["甲区", "乙区", "丙区", "丁区"] {
                let page = format!("{place}{year}年工作报告\n一、回顾\n全年顺利。\n");
                write(
                    &root.join(version).join(place).join("page.txt"),
                    page.as_bytes(),
                );
            }
        }
        let mut versions = Self {
            root,
            first: Site::new(),
            second: Site::new(),
        };
        assert!(
            versions
                .command("first", "site")
                .status()
                .expect("a run")
                .success()
        );
        versions.first = tree(&versions.root.join("site"));
        assert!(
            versions
                .command("second", "site")
                .status()
                .expect("a run")
                .success()
        );
        versions.second = tree(&versions.root.join("site"));
        assert_ne!(versions.first, versions.second);
        versions
    }

    /// Returns the command that publishes a version to the folder `out`.
    fn command(&self, version: &str, out: &str) -> Command {
        let mut command = Command::new(BAOGAO);
        command
            .arg("publish")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        for (option, folder) in [
            ("--reports", version),
            ("--viewer", "viewer"),
            ("--out", out),
        ] {
            command.arg(option).arg(self.root.join(folder));
        }
        command
    }

    fn assert_whole(&self, out: &Path, moment: &str) {
        let now = tree(out);
        // The second version may keep hashed files of the first, and may lack those of an earlier second one.
        let is_second = now
            .iter()
            .all(|(name, bytes)| self.second.get(name) == Some(bytes))
            && now.contains_key("integrity.json");
        assert!(now == self.first || is_second, "{moment}: {:?}", now.keys());
    }
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_site() {
    let versions = Versions::new("kills");
    let site = versions.root.join("site");
    let stage = versions.root.join(".site.baogao-new");
    let files = versions.second.len();
    let mut killed = 0;
    for moment in 0..KILLS {
        fs::remove_dir_all(&site).expect("a site");
        assert!(
            versions
                .command("first", "site")
                .status()
                .expect("a run")
                .success()
        );
        let mut run = versions.command("second", "site").spawn().expect("a run");
        // The program is killed once this many files have been written.
        let wanted = files * moment / KILLS;
        while run.try_wait().expect("a process").is_none() && count(&stage) < wanted {}
        killed += usize::from(run.try_wait().expect("a process").is_none());
        run.kill().ok(); // it may have ended
        run.wait().expect("a process");
        versions.assert_whole(&site, &format!("killed at {wanted} of {files} files"));
    }
    assert!(killed > KILLS / 2, "only {killed} runs were killed");
    assert!(
        versions
            .command("second", "site")
            .status()
            .expect("a run")
            .success()
    );
    assert_eq!(tree(&site)["index.html"], versions.second["index.html"]);
    assert!(!stage.exists());
}

/// Runs in its own mount namespace, with a tmpfs as each disk.
#[test]
fn a_disk_that_is_too_small_keeps_the_old_site() {
    let versions = Versions::new("disks");
    let disk = versions.root.join("disk");
    fs::create_dir_all(&disk).expect("a folder");
    let taken: usize = versions
        .first
        .values()
        .map(|bytes| bytes.len().div_ceil(4096) * 4)
        .sum();
    let (mut refused, mut done) = (0, 0);
    for more in DISKS {
        let size = taken + more + 200; // its folders
        let out = versions.root.join(format!("copy-{more}"));
        let script = format!(
            "mount -t tmpfs -o size={size}k tmpfs '{disk}' || exit 99
             '{BAOGAO}' publish --reports '{root}/first' --viewer '{root}/viewer' --out '{disk}/site' || exit 98
             '{BAOGAO}' publish --reports '{root}/second' --viewer '{root}/viewer' --out '{disk}/site'
             status=$?
             cp -r '{disk}/site' '{out}'
             exit $status",
            disk = disk.display(),
            root = versions.root.display(),
            out = out.display(),
        );
        let run = Command::new("unshare")
            .args(namespace())
            .args(["sh", "-c", &script])
            .output()
            .expect("unshare, of util-linux");
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        match run.status.code() {
            Some(0) => done += 1,
            Some(1) => {
                assert!(said.contains("cannot be written: "), "{said}");
                refused += 1;
            }
            _ => panic!("disk of {size} KiB: {said}"),
        }
        versions.assert_whole(&out, &format!("disk of {size} KiB"));
    }
    assert!(refused > 3 && done > 1, "{refused} refused, {done} done");
}

/// Returns the options of `unshare` with which this machine allows a mount: as any user, or else as root.
fn namespace() -> &'static [&'static str] {
    let as_user: &[&str] = &["--user", "--map-root-user", "--mount"];
    let is_allowed = Command::new("unshare").args(as_user).arg("true").status();
    if is_allowed.is_ok_and(|status| status.success()) {
        as_user
    } else {
        &["--mount"]
    }
}

fn count(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let entries = entries.filter_map(Result::ok);
    entries
        .map(|entry| {
            if entry.path().is_dir() {
                count(&entry.path())
            } else {
                1
            }
        })
        .sum()
}

fn tree(folder: &Path) -> Site {
    let mut files = Site::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("a file in it");
                files.insert(
                    name.to_string_lossy().into_owned(),
                    fs::read(&path).expect("a file"),
                );
            }
        }
    }
    files
}
