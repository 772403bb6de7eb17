//! Viewport, preferences, scripts, keys and tabs are as a test sets them.

use super::visit_page;
use e2e::{Capability, Preference, Viewport};
use thirtyfour::Key;

#[test]
fn a_viewport_is_exact() {
    let phone = "<meta name=viewport content='width=device-width'>";
    visit_page(phone, async |page, _| {
        for viewport in Viewport::ALL {
            page.set_viewport(viewport).await?;
            let size: (u32, u32, u32) = page
                .evaluate("return [innerWidth, innerHeight, devicePixelRatio]", &[])
                .await?;
            assert_eq!(size, (viewport.width, viewport.height, viewport.scale));
            if page.can(Capability::Touch) {
                let touched = "return matchMedia('(pointer: coarse)').matches";
                let is_touched: bool = page.evaluate(touched, &[]).await?;
                assert_eq!(is_touched, viewport.is_phone);
            }
        }
        Ok(())
    });
}

#[test]
fn preferences_and_print_reach_the_page() {
    visit_page("", async |page, _| {
        let rows = [
            (Preference::Dark, "(prefers-color-scheme: dark)"),
            (
                Preference::ReducedMotion,
                "(prefers-reduced-motion: reduce)",
            ),
            (Preference::ForcedColors, "(forced-colors: active)"),
            (Preference::MoreContrast, "(prefers-contrast: more)"),
        ];
        for (preference, query) in rows {
            page.prefer(&[preference]).await?;
            page.until(
                "the preference is seen",
                &format!("matchMedia('{query}').matches"),
            )
            .await?;
        }
        page.show_as_print().await?;
        page.until("the page is printed", "matchMedia('print').matches")
            .await?;
        page.prefer(&[]).await?;
        page.until(
            "all is as before",
            "!matchMedia('(prefers-contrast: more), print').matches",
        )
        .await
    });
}

#[test]
fn scripts_can_be_disabled_while_those_of_the_test_run() {
    visit_page(
        "<script>document.title = '活'</script>",
        async |page, _| {
            assert_eq!(
                page.evaluate::<String>("return document.title", &[])
                    .await?,
                "活"
            );
            page.forbid_scripts().await?;
            page.reload().await?;
            assert_eq!(
                page.evaluate::<String>("return document.title", &[])
                    .await?,
                "报告"
            );
            Ok(())
        },
    );
}

#[test]
#[ignore = "variation"]
fn a_preloaded_script_precedes_the_page() {
    visit_page(
        "<script>document.title = self.early</script>",
        async |page, _| {
            page.preload("self.early = '先'").await?;
            page.reload().await?;
            assert_eq!(
                page.evaluate::<String>("return document.title", &[])
                    .await?,
                "先"
            );
            Ok(())
        },
    );
}

#[test]
fn keys_go_where_the_focus_is() {
    visit_page(
        "<button>一</button><button>二</button>",
        async |page, _| {
            let focused = "return document.activeElement.textContent";
            page.press(Key::Tab).await?;
            page.press(Key::Tab).await?;
            assert_eq!(page.evaluate::<String>(focused, &[]).await?, "二");
            page.press_with(Key::Shift, Key::Tab).await?;
            assert_eq!(page.evaluate::<String>(focused, &[]).await?, "一");
            Ok(())
        },
    );
}

#[test]
fn tabs_share_their_storage() {
    visit_page("", async |page, site| {
        let first = page.tab().await?;
        page.evaluate::<()>("localStorage.setItem('字', '大')", &[])
            .await?;
        let second = page.open_tab().await?;
        assert_ne!(first, second);
        page.open(&site.report_address("")).await?;
        assert_eq!(
            page.evaluate::<String>("return localStorage.getItem('字')", &[])
                .await?,
            "大"
        );
        page.switch_to(&first).await
    });
}

#[test]
fn axe_reports_its_findings() {
    let unnamed = "<p style='color: #666; background: #fff'>看不清的文字</p><button></button>";
    visit_page(unnamed, async |page, _| {
        let findings = page.check_accessibility().await.unwrap_err().to_string();
        assert!(findings.contains("button-name: "), "{findings}");
        assert!(findings.contains("color-contrast-enhanced: "), "{findings}");
        assert!(findings.contains("<button></button>"), "{findings}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn each_engine_reports_its_findings() {
    let unnamed = "<p style='color: #666; background: #fff'>看不清的文字</p><input>";
    visit_page(unnamed, async |page, _| {
        for _ in 0..2 {
            let findings = page.check_standards().await.unwrap_err().to_string();
            for finding in [
                "color-contrast-enhanced: ",
                "IBM Equal Access: input_label_exists: ",
                "HTML_CodeSniffer: WCAG2AAA.Principle1.Guideline1_4.1_4_6.G17",
                "  <input>",
            ] {
                assert!(findings.contains(finding), "{finding} in {findings}");
            }
        }
        Ok(())
    });
}
