//! No process outlives the test that started it, even when the test is killed.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use super::visit_page;

/// Environment variable of every process started by a killed test; its value identifies the run.
const MARK: &str = "BAOGAO_E2E_MARK";
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn a_killed_test_leaves_no_process_behind() {
    if env::var_os(MARK).is_some() {
        return hold_a_browser_open();
    }
    let mark = format!("{}-{:?}", std::process::id(), thread::current().id());
    let mut test = Command::new(env::current_exe().expect("the test's own binary"))
        .args([
            "--exact",
            "harness::orphans::a_killed_test_leaves_no_process_behind",
            "--nocapture",
        ])
        .env(MARK, &mark)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the test starts again");
    let output = BufReader::new(test.stdout.take().expect("a pipe"));
    let is_open = output
        .lines()
        .map_while(Result::ok)
        .any(|line| line.contains("the browser is open"));
    assert!(is_open);
    assert!(
        marked(&mark) > 3,
        "the test, its driver, the browser's processes"
    );

    test.kill().expect("it runs"); // by SIGKILL
    test.wait().expect("it is ours");
    let start = Instant::now();
    while marked(&mark) > 0 {
        assert!(
            start.elapsed() < LIMIT,
            "{} processes are left",
            marked(&mark)
        );
        thread::yield_now(); // scanning all processes takes long enough
    }
}

fn hold_a_browser_open() {
    visit_page("", async |_, _| {
        println!("the browser is open");
        std::future::pending().await // until killed
    });
}

/// Returns the number of living processes with the mark.
fn marked(mark: &str) -> usize {
    let wanted = format!("{MARK}={mark}\0");
    let processes = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    let environments =
        processes.filter_map(|process| fs::read(process.path().join("environ")).ok());
    let is_marked = |environment: &Vec<u8>| {
        environment
            .windows(wanted.len())
            .any(|window| window == wanted.as_bytes())
    };
    environments.filter(is_marked).count()
}
