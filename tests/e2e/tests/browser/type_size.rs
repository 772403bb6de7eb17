//! 大 中 小, and settings in the address: the reader's choice is kept, and invalid values are ignored.

use e2e::{Outcome, Page, Role, read, visit_site};
use serde::Deserialize;

use crate::report_page::settle;

const RECORDER: &str = include_str!("../../probes/recorder.js");
const SIZES: [(&str, u32); 3] = [("大", 22), ("中", 18), ("小", 16)];

#[derive(Debug, Deserialize)]
struct Recorded {
    sizes: Vec<String>,
    shift: f64,
    shifted: Vec<String>,
}

#[test]
fn each_size_is_set_pressed_and_seen() {
    read(async |page, _| {
        assert!(page.has(Role::Group, "字体").await?);
        for (name, size) in SIZES {
            page.click(Role::Button, name).await?;
            wait_for_size(page, size).await?;
            assert_eq!(pressed(page).await?, [name]);
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_size_is_restored_without_a_flash() {
    read(async |page, site| {
        page.preload(RECORDER).await?;
        for (name, size) in SIZES {
            page.click(Role::Button, name).await?;
            wait_for_size(page, size).await?;
            page.open("about:blank").await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            settle(page).await?;
            wait_for_size(page, size).await?;
            assert_eq!(pressed(page).await?, [name]);
            let recorded: Recorded = page.evaluate("return recorded", &[]).await?;
            assert_eq!(recorded.sizes, [size.to_string()], "{recorded:?}");
            assert!(recorded.shift == 0.0, "{name}: {:?}", recorded.shifted);
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn the_address_may_set_a_size_until_the_reader_does() {
    visit_site(None, async |page, site| {
        for size in [16, 18, 20, 22, 24, 28, 32] {
            page.open(&site.report_address(&format!("?size={size}")))
                .await?;
            page.wait_for_viewer("ready").await?;
            wait_for_size(page, size).await?;
        }
        page.click(Role::Button, "小").await?;
        wait_for_size(page, 16).await?;
        page.open(&site.report_address("?size=28")).await?;
        page.wait_for_viewer("ready").await?;
        wait_for_size(page, 16).await
    });
}

#[test]
#[ignore = "variation"]
fn settings_of_the_address_are_not_stored() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        let usual = type_size(page).await?;
        page.open(&site.report_address("?size=28&theme=dark"))
            .await?;
        page.wait_for_viewer("ready").await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert!((type_size(page).await? - usual).abs() < 0.1);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_theme_of_the_address_is_shown() {
    visit_site(None, async |page, site| {
        let mut grounds = Vec::new();
        for theme in ["light", "dark", "auto"] {
            page.open(&site.report_address(&format!("?theme={theme}")))
                .await?;
            page.wait_for_viewer("ready").await?;
            grounds.push(ground(page).await?);
            page.screenshot(&format!("theme-{theme}")).await?;
        }
        assert_ne!(grounds[0], grounds[1]);
        assert_eq!(grounds[0], grounds[2], "the system is light");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn nonsense_in_the_address_is_ignored() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        let (usual_size, usual_ground) = (type_size(page).await?, ground(page).await?);
        for rest in [
            "?size=99",
            "?size=big&theme=pink",
            "?size=&theme=",
            "?locale=xx&elder=maybe",
            "?%",
            "?size[]=22",
        ] {
            page.open(&site.report_address(rest)).await?;
            page.wait_for_viewer("ready").await?;
            assert!((type_size(page).await? - usual_size).abs() < 0.1, "{rest}");
            assert_eq!(ground(page).await?, usual_ground, "{rest}");
        }
        Ok(())
    });
}

async fn wait_for_size(page: &Page, size: u32) -> Outcome {
    let is_set = format!("document.documentElement.dataset.textSize === '{size}'");
    page.until(&format!("the type size is {size}"), &is_set)
        .await?;
    let shown = type_size(page).await?;
    assert!(
        (shown - f64::from(size)).abs() < 0.1,
        "expected {size} px, but found {shown}"
    );
    Ok(())
}

/// Returns the font size of the body in CSS px.
async fn type_size(page: &Page) -> Outcome<f64> {
    let script = "return parseFloat(getComputedStyle(document.querySelector('#body p')).fontSize)";
    page.evaluate(script, &[]).await
}

/// Returns the names of the pressed buttons of 字体.
async fn pressed(page: &Page) -> Outcome<Vec<&'static str>> {
    let mut pressed = Vec::new();
    for (name, _) in SIZES {
        if page
            .find(Role::Button, name)
            .await?
            .attr("aria-pressed")
            .await?
            .as_deref()
            == Some("true")
        {
            pressed.push(name);
        }
    }
    Ok(pressed)
}

/// Returns the colour behind the text.
async fn ground(page: &Page) -> Outcome<String> {
    let script = "
        for (let element = document.getElementById('body'); element; element = element.parentElement) {
            const colour = getComputedStyle(element).backgroundColor;
            if (colour !== 'rgba(0, 0, 0, 0)') return colour;
        }
        return 'none'";
    page.evaluate(script, &[]).await
}
