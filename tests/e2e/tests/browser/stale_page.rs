//! A page from a cache, whose files the republished site no longer has.

use e2e::{Fault, visit_site};

#[test]
fn a_page_of_an_earlier_version_reloads() {
    for gone in ["boot-", "viewer-", "characters-"] {
        let fault = Fault::PageStale { gone, stores: true };
        visit_site(Some(fault), async |page, site| {
            page.expect_console_error("404");
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            let pages = site.requests();
            let pages = pages.iter().filter(|path| path.ends_with('/')).count();
            assert_eq!(
                pages, 3,
                "the page, its answer past all caches, and its reload"
            );
            Ok(())
        });
    }
}

#[test]
fn a_page_that_stays_outdated_reloads_once_and_reports_it() {
    let fault = Fault::PageStale {
        gone: "viewer-",
        stores: false,
    };
    visit_site(Some(fault), async |page, site| {
        page.expect_console_error("404");
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("failed").await?;
        page.until("it says so", "!document.getElementById('notice').hidden")
            .await?;
        let pages = site.requests();
        let pages = pages.iter().filter(|path| path.ends_with('/')).count();
        assert_eq!(pages, 3);
        Ok(())
    });
}

#[test]
fn a_page_that_cannot_reload_stays_and_reports_it() {
    visit_site(Some(Fault::WasmMissing), async |page, site| {
        page.expect_console_error("404");
        page.preload(
            "const real = self.fetch
            self.fetch = (address, options) => options && options.cache === 'reload'
                ? Promise.reject(new TypeError('offline')) : real.call(self, address, options)",
        )
        .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("failed").await?;
        page.until("it says so", "!document.getElementById('notice').hidden")
            .await
    });
}
