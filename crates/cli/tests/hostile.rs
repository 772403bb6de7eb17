//! 150 hostile pages, settings and folder names: each run ends within 5 seconds of processor time and 300 MB, with a report
//! or a message.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const BAOGAO: &str = env!("CARGO_BIN_EXE_baogao");

/// Sizes in bytes to which a pattern is repeated.
const SIZES: [usize; 2] = [2_000, 100_000];

/// Patterns of plain text; each is repeated after a title.
const TEXTS: [&str; 26] = [
    "一",
    "年\n",
    "（",
    "一、\n",
    "一、事\n（一）事\n1.事\n（1）事\n①事\n",
    "1.1.1.1.1.1.1.1 事\n",
    "|甲|乙|\n",
    "甲\t乙\t丙\n",
    "——甲\n",
    "\t",
    "“",
    "《",
    "\u{202e}",
    "\u{200b}\n",
    "##### 事\n",
    "附件：\n",
    "第一章 事\n第一条 事\n",
    "表1\n",
    "12\n",
    "目录\n一、事……1\n",
    "发布日期：2025-02-24\n",
    "\u{feff}",
    "。",
    ". . . ",
    "注：1\n",
    "𠀀\n",
];

/// Patterns of HTML; each is repeated after a heading.
const MARKUPS: [&str; 30] = [
    "<div>",
    "<b>",
    "<a href=x>",
    "<font>",
    "<table><tr><td>",
    "<ul><li>",
    "<p>",
    "<br>",
    "<tr>",
    "<td colspan=100000>甲",
    "<td rowspan=100000>甲",
    "</p>",
    "<!-- ",
    "<script>",
    "<style>",
    "<textarea>",
    "<svg><g>",
    "<math><mi>",
    "<template>",
    "<select><option>",
    "<form>",
    "&#x10ffff;",
    "&amp",
    "<a href='javascript:alert(1)'>甲</a>",
    "<img alt=甲 src=data:,>",
    "<p a=1 b=2 c=3",
    "<h2>一、事</h2>",
    "<iframe srcdoc='<p>'>",
    "<frameset>",
    "<p title=\"",
];

/// Settings, all of them refused.
const SETTINGS: [&str; 22] = [
    "[",
    "[portal",
    "portal = 1",
    "[portal]\nname = 1",
    "[portal]\nname = [\"甲\"]",
    "[portal]\nnmae = \"甲\"",
    "policy = \"none\"",
    "policy = 1",
    "social_font = 1",
    "social_font = \"/\"",
    "[portal]\nbase_url = \"javascript:alert(1)\"",
    "[portal]\nbase_url = \"data:text/html,x\"",
    "[portal]\nbase_url = \"www.jia.example\"",
    "[portal]\nbase_url = \"https://\"",
    "[portal]\nfeedback_url = \"vbscript:x\"",
    "[portal]\nopenness_url = \"//jia.example\"",
    "[portal]\nregulations_url = \"ftp://jia.example\"",
    "a = \"\u{0}\"",
    "[portal.column]\nname = true",
    "[portal.footer]\nx = 1",
    "= 1",
    "[portal]\nname = \"甲\"\nname = \"乙\"",
];

/// Names of folders, all of them refused.
const NAMES: [&str; 18] = [
    "a:b",
    "javascript:x",
    " a",
    "a ",
    "a b",
    "a#b",
    "a?b",
    "a%2fb",
    "a\\b",
    "a\"b",
    "a<b",
    "a&b",
    "index.html",
    "404.html",
    "Embed",
    "help",
    "a\u{202e}b",
    "a\nb",
];

#[test]
fn every_page_ends_soon_with_a_report_or_a_message() {
    let folder = folder("pages");
    let mut count = 0;
    for size in SIZES {
        for (number, text) in TEXTS.into_iter().enumerate() {
            let page = format!("甲区报告\n{}", text.repeat(size / text.len()));
            let file = folder.join(format!("text-{number}-{size}.txt"));
            fs::write(&file, page).expect("a page");
            assert_ends(&["parse".as_ref(), &file], text);
            count += 1;
        }
        for (number, markup) in MARKUPS.into_iter().enumerate() {
            let page = format!(
                "<h1>甲区报告</h1><p>全年。</p>{}",
                markup.repeat(size / markup.len())
            );
            let file = folder.join(format!("markup-{number}-{size}.html"));
            fs::write(&file, page).expect("a page");
            assert_ends(&["parse".as_ref(), &file], markup);
            count += 1;
        }
    }
    assert_eq!(count + SETTINGS.len() + NAMES.len(), 152);
}

#[test]
fn every_setting_and_name_is_refused_with_a_message_before_any_write() {
    let folder = folder("settings");
    let page = "甲区报告\n一、回顾\n全年顺利。\n";
    for (number, settings) in SETTINGS.into_iter().enumerate() {
        let site = folder.join(format!("settings-{number}"));
        fs::create_dir_all(site.join("reports/jia")).expect("a folder");
        fs::write(site.join("reports/jia/page.txt"), page).expect("a page");
        fs::write(site.join("site.toml"), settings).expect("settings");
        assert_refused(&site, settings);
    }
    for (number, name) in NAMES.into_iter().enumerate() {
        let site = folder.join(format!("name-{number}"));
        fs::create_dir_all(site.join("reports").join(name)).expect("a folder");
        fs::write(site.join("reports").join(name).join("page.txt"), page).expect("a page");
        assert_refused(&site, name);
    }
}

fn assert_refused(site: &Path, what: &str) {
    let (reports, viewer, out) = (site.join("reports"), site.join("viewer"), site.join("out"));
    let output = assert_ends(
        &[
            "publish".as_ref(),
            "--reports".as_ref(),
            &reports,
            "--viewer".as_ref(),
            &viewer,
            "--out".as_ref(),
            &out,
        ],
        what,
    );
    assert_eq!(output.status.code(), Some(1), "{what:?}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        !said.contains("viewer"),
        "{what:?}: the viewer, which is not there, is looked for last: {said}"
    );
    assert!(!out.exists(), "{what:?}");
}

/// Runs the program with limits, and asserts that it ends by itself, with a report or a reason.
fn assert_ends(arguments: &[&Path], what: &str) -> Output {
    let limits = "ulimit -v 307200 && ulimit -t 5 && exec \"$0\" \"$@\"";
    let output = Command::new("sh")
        .args(["-c", limits, BAOGAO])
        .args(arguments)
        .output()
        .expect("a run");
    let said = String::from_utf8_lossy(&output.stderr);
    let code = output.status.code();
    assert!(
        matches!(code, Some(0 | 1)),
        "{what:?}: {:?} {said}",
        output.status
    );
    assert!(!said.contains("panicked"), "{what:?}: {said}");
    assert!(
        code == Some(0) || said.contains(": "),
        "{what:?} is refused without a reason: {said}"
    );
    output
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("hostile")
        .join(name);
    fs::remove_dir_all(&folder).ok(); // there is none before the first run
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
