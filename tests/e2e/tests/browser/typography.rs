//! Typography: limited line length, wide line spacing, and no punctuation at the start of a line.

use e2e::{Outcome, Page, Viewport, read, visit_site};
use serde::Deserialize;

const LINES: &str = include_str!("../../probes/lines.js");

/// Maximum line length, in full-width characters.
const MEASURE_EMS: f64 = 40.0;
const LINE_HEIGHT_EMS: f64 = 1.75;
/// Characters that must not start a line, full-width and half-width.
const CLOSING: &str = "、。，；：？！）」』】》”’,.;:?!)";

/// Returns the elements whose text extends beyond the window, or beyond a box that clips it.
pub(crate) const CUT_OFF: &str = "
    const cuts = (element) => /hidden|clip/.test(getComputedStyle(element).overflow);
    const isCut = (element) => cuts(element) &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const reachesOut = (element) => element.childElementCount === 0 && element.textContent.trim() !== '' &&
        element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1;
    return [...document.querySelectorAll('body *')]
        // Decorative repetitions may be clipped.
        .filter((element) => !element.closest('[aria-hidden=true]'))
        .filter((element) => element.clientWidth > 1 && (isCut(element) || reachesOut(element)))
        .map((element) => element.outerHTML.slice(0, 120))";

/// A rendered line of the body.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    text: String,
    is_first: bool,
    is_running_text: bool,
    width_ems: f64,
    height_ems: f64,
    is_inside: bool,
}

#[test]
fn lines_are_short_airy_and_well_begun_on_every_screen() {
    read(async |page, _| {
        for viewport in Viewport::ALL {
            page.set_viewport(viewport).await?;
            check_lines(page, &format!("{} px", viewport.width)).await?;
        }
        Ok(())
    });
}

#[test]
fn no_screen_and_no_type_size_makes_the_page_scroll_sideways() {
    visit_site(None, async |page, site| {
        for viewport in Viewport::ALL {
            page.set_viewport(viewport).await?;
            for size in [16, 22, 32] {
                page.open(&site.report_address(&format!("?size={size}")))
                    .await?;
                page.wait_for_viewer("ready").await?;
                let (inner, scroll): (f64, f64) = page
                    .evaluate(
                        "return [innerWidth, document.documentElement.scrollWidth]",
                        &[],
                    )
                    .await?;
                assert!(
                    (inner - f64::from(viewport.width)).abs() < 1.0,
                    "{viewport:?} at {size} px: {inner}"
                );
                assert!(
                    scroll <= inner,
                    "{viewport:?} at {size} px: {scroll} > {inner}"
                );
                check_lines(page, &format!("{} px, type {size}", viewport.width)).await?;
            }
            page.screenshot(&format!("type-32-{}", viewport.width))
                .await?;
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn paragraphs_are_indented_by_two_characters() {
    read(async |page, site| {
        let id = site
            .report()
            .blocks_in_order()
            .nth(2)
            .expect("a third block")
            .id()
            .to_string();
        let indent: f64 = page
            .evaluate(
                "const style = getComputedStyle(document.getElementById(arguments[0]));
                return parseFloat(style.textIndent) / parseFloat(style.fontSize)",
                &[id.into()],
            )
            .await?;
        assert!((indent - 2.0).abs() < 0.05, "{indent}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn wider_text_spacing_loses_nothing() {
    read(async |page, _| {
        for viewport in [Viewport::SMALL, Viewport::DESKTOP] {
            page.set_viewport(viewport).await?;
            // The text spacing of WCAG 1.4.12, which readers set by style sheets of their own.
            let overrule = "
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(`* {
                    line-height: 1.8 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important
                } p { margin-bottom: 2em !important }`);
                document.adoptedStyleSheets = [sheet];";
            page.evaluate::<Option<bool>>(overrule, &[]).await?;
            let hidden: Vec<String> = page.evaluate(CUT_OFF, &[]).await?;
            assert!(hidden.is_empty(), "{viewport:?}: {hidden:?}");
        }
        Ok(())
    });
}

async fn check_lines(page: &Page, place: &str) -> Outcome {
    let lines: Vec<Line> = page.evaluate(LINES, &[]).await?;
    assert!(lines.len() > 10, "{place}: {} lines", lines.len());
    for line in lines {
        let begins_badly = !line.is_first && line.text.starts_with(|first| CLOSING.contains(first));
        assert!(!begins_badly, "{place}: {line:?}");
        assert!(line.width_ems <= MEASURE_EMS + 0.05, "{place}: {line:?}");
        assert!(line.is_inside, "{place}: {line:?}");
        let is_airy = line.height_ems >= LINE_HEIGHT_EMS - 0.001;
        assert!(is_airy || !line.is_running_text, "{place}: {line:?}");
    }
    Ok(())
}
