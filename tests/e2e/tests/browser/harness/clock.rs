//! A held clock stands still in pages and in frames of other sites until the test advances it.

use std::panic;

use e2e::{Host, Outcome, Page, visit};

use super::site_of;

const FRAME: &str = "document.getElementById('plain')";

/// A page that records when its tasks run, in milliseconds since its script began.
const TASKS: &str = "<script>
    const start = baogaoClock.now();
    self.ran = [];
    const note = (name) => () => { ran.push([name, baogaoClock.now() - start]) };
    baogaoClock.after(note('settled'), 700);
    baogaoClock.after(() => { note('slice')(); baogaoClock.after(note('next slice'), 16) }, 16);
    baogaoClock.after(note('listed'), 16);
    baogaoClock.cancel(baogaoClock.after(note('cancelled'), 20));
    baogaoClock.after(note('at once'), 0);
</script>";

type Ran = Vec<(String, u32)>;

#[test]
fn tasks_run_when_they_come_due() {
    visit_held(TASKS, async |page| {
        let ran = async || -> Outcome<Ran> { page.evaluate("return ran", &[]).await };
        page.enter_frame(FRAME).await?;
        page.until("what needs no time is done", "self.ran?.length === 1")
            .await?;
        page.advance(100).await?;
        let mut expected = vec![
            ("at once".to_owned(), 0),
            ("slice".to_owned(), 16),
            ("listed".to_owned(), 16),
            ("next slice".to_owned(), 32),
        ];
        assert_eq!(ran().await?, expected);
        page.advance(599).await?;
        assert_eq!(ran().await?, expected);
        page.advance(1).await?;
        expected.push(("settled".to_owned(), 700));
        assert_eq!(ran().await?, expected);
        page.leave_frames().await
    });
}

#[test]
fn an_exception_in_a_task_fails_the_test() {
    let throw = "<script>baogaoClock.after(() => { throw new Error('坏了') }, 10); self.isSet = true</script>";
    let failed = panic::catch_unwind(|| {
        visit_held(throw, async |page| {
            page.enter_frame(FRAME).await?;
            page.until("the task is set", "self.isSet").await?;
            page.advance(10).await?;
            page.advance(0).await?;
            page.leave_frames().await
        });
    });
    let words = failed
        .expect_err("it fails")
        .downcast_ref::<String>()
        .cloned();
    let words = words.unwrap_or_default();
    assert!(words.contains("坏了"), "{words:?}");
}

/// Runs `test` on a portal's page with a frame whose page begins with `content`, in which the clock is held.
fn visit_held(content: &str, test: impl AsyncFnOnce(&Page) -> Outcome) {
    visit(async |page| {
        let site = site_of(content, None)?;
        let host = Host::around(&site)?;
        page.hold_clock().await?;
        page.open(&host.address("scriptless")).await?;
        test(page).await
    });
}
