//! 打印选项 on screen: they open, close, fit and are accessible; and a frame prints only itself.

use e2e::{Role, Viewport, keep, read, read_on, visit_site};
use server::{Response, Server};
use thirtyfour::Key;

use crate::elder::{enlarge, turn_on};
use crate::printing_options::{COUNTED, choose, open_options, press_print};
use crate::report_page::assert_fits;

const SMALL: &str = "
    return [...document.querySelectorAll('.page-tools button, .print-options button, .print-options label')]
        .filter((element) => element.checkVisibility())
        .map((element) => [element.textContent, element.getBoundingClientRect()])
        .filter(([, { width, height }]) => Math.min(width, height) < 59.5)
        .map(([name, { width, height }]) => `${name}: ${width} x ${height}`)";

const CHOSEN: &str = "
    return [...document.querySelectorAll('.print-options input:checked')]
        .map((input) => input.parentElement.textContent)";

#[test]
#[ignore = "variation"]
fn escape_and_the_button_close_the_options_and_restore_the_focus() {
    read(async |page, _| {
        let is_gone = "document.querySelector('.print-options') === null
            && document.activeElement.textContent === '打印选项'
            && document.activeElement.getAttribute('aria-expanded') === 'false'";
        open_options(page).await?;
        page.press(Key::Escape).await?;
        page.until("Escape on the button closes them", is_gone)
            .await?;
        page.press(Key::Enter).await?;
        page.until(
            "they are open",
            "document.querySelector('.print-options') !== null",
        )
        .await?;
        page.press(Key::Tab).await?;
        page.until(
            "they come next",
            "document.activeElement.matches('.print-options input:checked')",
        )
        .await?;
        page.press(Key::Down).await?;
        page.until(
            "arrows choose",
            "document.querySelectorAll('.print-options input')[1].checked",
        )
        .await?;
        page.press(Key::Escape).await?;
        page.until("Escape closes them", is_gone).await?;
        open_options(page).await?;
        page.click(Role::Button, "打印选项").await?;
        page.until("so does their button", is_gone).await
    });
}

#[test]
#[ignore = "variation"]
fn hidden_options_do_not_affect_prints() {
    visit_site(None, async |page, site| {
        page.preload(COUNTED).await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        open_options(page).await?;
        choose(page, "大字 20磅").await?;
        page.click(Role::Button, "打印选项").await?;
        page.until(
            "the options are gone",
            "document.querySelector('.print-options') === null",
        )
        .await?;
        page.click(Role::Button, "打印").await?;
        page.until(
            "the print is the ordinary one",
            "self.prints === 1 && document.documentElement.dataset.print === ''",
        )
        .await?;
        open_options(page).await?;
        let chosen: Vec<String> = page.evaluate(CHOSEN, &[]).await?;
        assert_eq!(chosen, ["全部", "标准 16磅"]);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn the_options_are_accessible_and_fit_in_elder_mode_at_the_largest_type() {
    for viewport in [Viewport::SMALL, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            open_options(page).await?;
            choose(page, "当前这一节").await?;
            page.screenshot(&format!("print-options-{}", viewport.width))
                .await?;
            page.check_accessibility().await?;
            turn_on(page).await?;
            enlarge(page).await?;
            // The options have ended with the panel that they were in.
            open_options(page).await?;
            let show =
                "document.querySelector('.print-options').scrollIntoView({ behavior: 'instant' })";
            page.evaluate::<Option<bool>>(show, &[]).await?;
            page.screenshot(&format!("print-options-elder-{}", viewport.width))
                .await?;
            page.check_accessibility().await?;
            let small: Vec<String> = page.evaluate(SMALL, &[]).await?;
            assert!(small.is_empty(), "{small:?}");
            assert_fits(page).await?;
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn the_options_are_not_kept_for_the_next_visit() {
    read(async |page, site| {
        open_options(page).await?;
        choose(page, "大字 20磅").await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        open_options(page).await?;
        let chosen: Vec<String> = page.evaluate(CHOSEN, &[]).await?;
        assert_eq!(chosen, ["全部", "标准 16磅"]);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_frame_prints_only_itself() {
    visit_site(None, async |page, site| {
        page.preload(COUNTED).await?;
        let address = site.report_address("");
        let host = format!(
            "<!doctype html><html lang='zh-CN'><head><title>某网站</title></head><body>
            <iframe src='{address}' title='报告' width='900' height='700'></iframe></body></html>"
        );
        let host = Server::setup(env!("CARGO_MANIFEST_DIR"))
            .intercept(move |_, _| Response::new(200, "text/html", host.as_str()))
            .start()?;
        let host = keep(host);
        page.open(&host.address()).await?;
        page.enter_frame("document.querySelector('iframe')").await?;
        page.wait_for_viewer("ready").await?;
        page.click(Role::Button, "打印").await?;
        page.until("the frame was printed", "self.prints === 1")
            .await?;
        open_options(page).await?;
        press_print(page).await?;
        page.leave_frames().await?;
        let of_host: i32 = page.evaluate("return self.prints ?? 0", &[]).await?;
        assert_eq!(of_host, 0);
        Ok(())
    });
}
