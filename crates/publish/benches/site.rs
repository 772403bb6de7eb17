//! How long a site of 1,000 invented pages takes: all of it, nothing new, one page changed.
//!
//! `cargo bench -p publish --bench site`, or as a part of `cargo xtask bench`. The viewer is a stub around the real style
//! sheets and scripts, whose size the pages share.

#![allow(missing_docs, reason = "a program without an interface")]
#![allow(clippy::expect_used, reason = "a benchmark without its input fails")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Instant;

use publish::{Request, list_viewer, publish};

const PAGES: usize = 1000;

const SETTINGS: &str = "[portal]\nname = \"甲区\"\nbase_url = \"https://www.jia.example/\"\n";

/// Clauses of sentences, drawn by number.
const CLAUSES: [&str; 8] = [
    "全年完成项目若干",
    "办好民生实事二十件",
    "新增学位三百个",
    "巡查河道四十公里",
    "培育企业一百二十家",
    "改造老旧小区七处",
    "走访居民两千余户",
    "办结诉求九成以上",
];

fn main() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-bench");
    let _ = fs::remove_dir_all(&root);
    let request = Request {
        reports: root.join("reports"),
        viewer: root.join("viewer"),
        out: root.join("out"),
        site: None,
        prune: false,
        in_place: false,
        threads: None,
    };
    write_viewer(&request.viewer);
    write(&root.join("site.toml"), SETTINGS);
    for number in 0..PAGES {
        write(&page_of(&request, number), &page(number, "顺利"));
    }
    measure("all anew", &request, PAGES);
    measure("nothing new", &request, 0);
    write(&page_of(&request, 500), &page(500, "十分顺利"));
    measure("one page changed", &request, 1);
    fs::remove_dir_all(&root).expect("a folder");
}

fn measure(name: &str, request: &Request, expected: usize) {
    let begin = Instant::now();
    let outcome = publish(request).expect("a site");
    let seconds = begin.elapsed().as_secs_f32();
    assert_eq!(outcome.made.len(), expected);
    println!("site of {PAGES} pages, {name:<20} time: {seconds:.2} s");
}

fn page_of(request: &Request, number: usize) -> std::path::PathBuf {
    request.reports.join(format!("jia-{number:04}/page.txt"))
}

/// Returns an invented page of some 9,000 characters.
fn page(number: usize, word: &str) -> String {
    let year = 1990 + number % 37;
    let mut page = format!(
        "首页 > 政务公开\n甲{number}街道{year}年工作报告\n发布日期:{year}-03-{:02}\n来源:甲{number}街道\n",
        1 + number % 28
    );
    let mut state = number;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        CLAUSES[(state >> 33) % CLAUSES.len()]
    };
    for (chapter, topic) in ["工作回顾", "主要问题", "总体要求", "工作安排"]
        .iter()
        .enumerate()
    {
        let numeral = ["一", "二", "三", "四"][chapter];
        let _ = writeln!(page, "{numeral}、{topic}"); // a String takes it all
        for part in ["一", "二", "三", "四", "五"] {
            let _ = writeln!(page, "（{part}）{}", next());
            for _ in 0..4 {
                for _ in 0..6 {
                    let _ = write!(page, "{},{},{}{word}。", next(), next(), next());
                }
                page.push('\n');
            }
        }
    }
    page
}

/// Writes a viewer of the real style sheets and scripts, and a wasm that nobody runs.
fn write_viewer(viewer: &Path) {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static");
    for folder in ["css", "css/components", "js", "icons"] {
        for entry in fs::read_dir(files.join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if let Some(name) = path.file_name().filter(|_| path.is_file()) {
                let to = viewer.join(folder).join(name);
                fs::create_dir_all(viewer.join(folder)).expect("a folder");
                fs::copy(&path, to).expect("a file");
            }
        }
    }
    for (path, content) in baogao::scripts::generated_files() {
        write(&viewer.join(path), &content);
    }
    write(&viewer.join("viewer-1a2b.js"), "export default () => {}");
    write(&viewer.join("viewer-1a2b_bg.wasm"), "\0asm");
    list_viewer(viewer).expect("a list");
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}
