//! Each fault breaks the file that it names, and no other.

use super::{site_of, visit_page};
use e2e::{Fault, Outcome, Page, visit};
use serde_json::json;

/// Status, type and number of bytes of a response; −1 bytes if it broke off.
type Answer = (u16, String, i64);

const FETCH: &str = "
    const [address, done] = arguments;
    fetch(address).then(async (response) => {
        const body = await response.arrayBuffer().catch(() => ({ byteLength: -1 }));
        done([response.status, response.headers.get('content-type'), body.byteLength]);
    });";

#[test]
fn each_fault_breaks_its_file() {
    let rows = [
        (Fault::WasmMissing, "viewer-12ab_bg.wasm", 404, "text/html"),
        (
            Fault::WasmWrongType,
            "viewer-12ab_bg.wasm",
            200,
            "application/octet-stream",
        ),
        (Fault::WasmIsHtml, "viewer-12ab_bg.wasm", 200, "text/html"),
        (Fault::LoaderMissing, "boot.js", 404, "text/html"),
        (Fault::GlueMissing, "viewer-12ab.js", 404, "text/html"),
        (
            Fault::CharactersMissing,
            "report/characters.json",
            404,
            "text/html",
        ),
    ];
    visit(async |page| {
        for (fault, file, status, content_type) in rows {
            let site = site_of("", Some(fault))?;
            page.open(&site.report_address("")).await?;
            let answer = fetch(page, &site.address(file)).await?;
            assert_eq!(answer.0, status, "{fault:?}");
            assert!(answer.1.starts_with(content_type), "{fault:?}: {answer:?}");
            assert_eq!(
                fetch(page, &site.address("report/index.html")).await?.0,
                200,
                "{fault:?}"
            );
        }
        page.expect_console_error("404");
        Ok(())
    });
}

#[test]
fn a_download_can_break_off() {
    visit(async |page| {
        for (fault, file) in [
            (Fault::WasmCutOff, "viewer-12ab_bg.wasm"),
            (Fault::CharactersCutOff, "report/characters.json"),
        ] {
            let site = site_of("", Some(fault))?;
            page.open(&site.report_address("")).await?;
            let answer = fetch(page, &site.address(file)).await?;
            assert_eq!((answer.0, answer.2), (200, -1), "{fault:?}");
        }
        page.expect_console_error("ERR_CONTENT_LENGTH_MISMATCH");
        Ok(())
    });
}

#[test]
fn a_file_can_be_held_back_while_the_page_is_looked_at() {
    visit(async |page| {
        let site = site_of("", Some(Fault::WasmLate))?;
        page.open(&site.report_address("")).await?;
        let ask = "fetch('/viewer-12ab_bg.wasm').then(() => { self.hasCome = true }); self.hasCome = false";
        page.evaluate::<()>(ask, &[]).await?;
        page.select("h1").await?;
        assert!(!page.evaluate::<bool>("return self.hasCome", &[]).await?);
        site.let_wasm_through();
        page.until("the file has come", "self.hasCome").await
    });
}

#[test]
#[ignore = "variation"]
fn a_policy_can_forbid_webassembly() {
    visit(async |page| {
        let site = site_of("", Some(Fault::WasmForbidden))?;
        page.open(&site.report_address("")).await?;
        let compile = "return WebAssembly.validate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) && \
            (() => { try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); return true } \
            catch { return false } })()";
        assert!(!page.evaluate::<bool>(compile, &[]).await?);
        page.expect_console_error("wasm-eval");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_page_can_be_altered_on_its_way() {
    visit(async |page| {
        let site = site_of("", Some(Fault::PageAltered))?;
        page.open(&site.report_address("")).await?;
        page.select("main > div:not([class]) + .tools").await?;
        Ok(())
    });
}

#[test]
fn records_the_requested_paths() {
    visit_page("", async |page, site| {
        fetch(page, &site.address("boot.js")).await?;
        assert_eq!(site.requests(), ["/report/", "/boot.js"]);
        Ok(())
    });
}

async fn fetch(page: &Page, address: &str) -> Outcome<Answer> {
    page.evaluate_later(FETCH, &[json!(address)]).await
}
