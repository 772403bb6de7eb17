//! Page states compared with reference pictures, at the widths of a phone, a tablet and an office screen.

use std::collections::BTreeSet;
use std::{env, fs};

use e2e::{Capability, Outcome, Page, Preference, Role, Site, Viewport, visit_site};
use serde_json::json;

use crate::elder::open_more;
use crate::favourites::{keep_paragraphs, open_list};
use crate::passages::select;
use crate::portal::{visit_host, wait_for_ready};
use crate::printing_options::open_options;
use crate::report_page::settle;
use crate::search::{type_query, wait_for_current};
use crate::settings::open_settings;
use crate::styleguide;

/// Names of all pictures, as state and width.
const NAMES: [&str; 27] = [
    "accessibility-390",
    "contents-390",
    "dark-390",
    "elder-1280",
    "elder-390",
    "embedded-1280",
    "favourites-1280",
    "first-1280",
    "first-390",
    "first-768",
    "help-1280",
    "hits-390",
    "large-type-1280",
    "large-type-390",
    "more-390",
    "particulars-1280",
    "passage-1280",
    "passage-390",
    "print-options-1280",
    "results-1280",
    "results-390",
    "settings-1280",
    "settings-390",
    "static-390",
    "warm-390",
    "white-on-black-390",
    "yellow-on-blue-1280",
];

/// A word of the bundled report.
const QUERY: &str = "就业";

/// Fixes the date, since favourites and citations show the day of the visit.
const SAME_DAY: &str = "
    const lag = Date.now() - Date.UTC(2026, 0, 5, 12)
    self.Date = class extends Date {
        static now() {
            return super.now() - lag
        }
    }";

#[test]
#[ignore = "variation"]
fn the_folder_has_the_named_pictures_and_no_others() {
    if env::var_os("BAOGAO_PICTURES").is_some() {
        return; // other tests are writing them
    }
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/pictures"));
    let files = folder.expect("a folder").map(|entry| {
        let name = entry.expect("an entry").file_name();
        name.to_string_lossy().into_owned()
    });
    let of_styleguide = styleguide::COMPONENTS.iter().flat_map(|name| {
        let widths = styleguide::WIDTHS.into_iter();
        widths.map(move |width| styleguide::picture_of(name, width))
    });
    let expected = NAMES.iter().map(|name| (*name).to_owned());
    let expected = expected.chain(of_styleguide);
    let expected = expected.map(|name| format!("{name}.png"));
    assert_eq!(
        files.collect::<BTreeSet<_>>(),
        expected.collect::<BTreeSet<_>>()
    );
}

#[test]
#[ignore = "variation"]
fn the_first_screen_looks_as_accepted() {
    for width in [390, 768, 1280] {
        check("first", width, "", async |_, _| Ok(()));
    }
}

#[test]
#[ignore = "variation"]
fn the_elders_page_looks_as_accepted() {
    for width in [390, 1280] {
        check("elder", width, "?elder=on", async |_, _| Ok(()));
    }
}

#[test]
#[ignore = "variation"]
fn colours_look_as_accepted() {
    for (name, width) in [
        ("dark", 390),
        ("white-on-black", 390),
        ("warm", 390),
        ("yellow-on-blue", 1280),
    ] {
        check(name, width, &format!("?theme={name}"), async |_, _| Ok(()));
    }
}

#[test]
#[ignore = "variation"]
fn the_largest_type_looks_as_accepted() {
    for width in [390, 1280] {
        check("large-type", width, "?size=32", async |_, _| Ok(()));
    }
}

#[test]
#[ignore = "variation"]
fn the_settings_look_as_accepted() {
    for width in [390, 1280] {
        check("settings", width, "", async |page, _| {
            open_settings(page).await
        });
    }
}

#[test]
#[ignore = "variation"]
fn the_panel_of_everything_else_looks_as_accepted() {
    check("more", 390, "", async |page, _| open_more(page).await);
}

#[test]
#[ignore = "variation"]
fn the_contents_over_the_text_look_as_accepted() {
    check("contents", 390, "", async |page, _| {
        page.click(Role::Button, "目录").await?;
        page.until(
            "the contents are open",
            "document.getElementById('contents').open",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn results_look_as_accepted() {
    for width in [390, 1280] {
        check("results", width, "", async |page, _| {
            list_results(page).await
        });
    }
}

#[test]
#[ignore = "variation"]
fn a_walk_over_hits_looks_as_accepted() {
    check("hits", 390, "", async |page, _| {
        list_results(page).await?;
        for hit in 0..3 {
            page.press(thirtyfour::Key::Enter).await?;
            wait_for_current(page, hit).await?;
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_picked_passage_looks_as_accepted() {
    for width in [390, 1280] {
        check("passage", width, "", async |page, _| {
            select(page, 4, 3, 17).await.map(drop)
        });
    }
}

#[test]
#[ignore = "variation"]
fn favourites_look_as_accepted() {
    check("favourites", 1280, "", async |page, _| {
        keep_paragraphs(page, 3).await?;
        open_list(page).await
    });
}

#[test]
#[ignore = "variation"]
fn print_options_look_as_accepted() {
    check("print-options", 1280, "", async |page, _| {
        open_options(page).await
    });
}

#[test]
#[ignore = "variation"]
fn particulars_look_as_accepted() {
    check("particulars", 1280, "", async |page, _| {
        page.select(".particulars > summary").await?.click().await?;
        page.until(
            "the particulars are open",
            "document.querySelector('.particulars').open",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn the_page_without_script_looks_as_accepted() {
    visit(390, async |page, site| {
        page.forbid_scripts().await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("static").await?;
        // The page's own scripts were blocked. Scripts are allowed again, since taking a picture waits for display frames by one.
        let on = json!({ "value": false });
        page.command("Emulation.setScriptExecutionDisabled", on)
            .await?;
        page.check_picture("static-390").await
    });
}

#[test]
#[ignore = "variation"]
fn the_pages_of_the_site_look_as_accepted() {
    for (name, width) in [("help", 1280), ("accessibility", 390)] {
        visit(width, async |page, site| {
            page.open(&site.address(&format!("{name}/"))).await?;
            page.check_picture(&format!("{name}-{width}")).await
        });
    }
}

#[test]
#[ignore = "variation"]
fn a_report_in_a_portal_looks_as_accepted() {
    visit_host(async |page, _, host| {
        prepare(page, 1280).await?;
        page.open(&host.address("long")).await?;
        wait_for_ready(page, 1).await?;
        // The portal gets the font of the pictures. Some of its text above the report stays in view.
        let show = "document.body.style.fontFamily = 'Noto Sans CJK SC'
            document.querySelector('baogao-report').scrollIntoView({ behavior: 'instant' })
            scrollBy({ top: -200, behavior: 'instant' })
            return null";
        page.evaluate::<Option<bool>>(show, &[]).await?;
        settle(page).await?;
        // Waits until the frame has been told its visible part and has answered.
        settle(page).await?;
        page.check_picture("embedded-1280").await
    });
}

#[test]
#[ignore = "variation"]
fn components_look_as_accepted() {
    for width in styleguide::WIDTHS {
        styleguide::show(screen(width, 800), async |page| {
            page.must(Capability::Pictures)?;
            for (index, name) in styleguide::COMPONENTS.iter().enumerate() {
                let height = styleguide::show_alone(page, index).await?;
                page.set_viewport(screen(width, height)).await?;
                page.check_picture(&styleguide::picture_of(name, width))
                    .await?;
            }
            Ok(())
        });
    }
}

/// Compares the report's page, after `steps`, with the picture of `state` at `width` CSS px. `rest` follows its address.
fn check(state: &str, width: u32, rest: &str, steps: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    visit(width, async |page, site| {
        page.open(&site.report_address(rest)).await?;
        page.wait_for_viewer("ready").await?;
        steps(page, site).await?;
        settle(page).await?;
        page.check_picture(&format!("{state}-{width}")).await
    });
}

fn visit(width: u32, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    visit_site(None, async |page, site| {
        prepare(page, width).await?;
        test(page, site).await
    });
}

/// Gives the page a screen of `width` CSS px with one device pixel in each, without movement.
async fn prepare(page: &Page, width: u32) -> Outcome {
    page.must(Capability::Pictures)?;
    let height = match width {
        390 => 844,
        768 => 1024,
        _ => 800,
    };
    page.set_viewport(screen(width, height)).await?;
    page.prefer(&[Preference::ReducedMotion]).await?;
    // A portal's page keeps the scroll bar of its first layout.
    page.command("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
        .await?;
    page.preload(SAME_DAY).await
}

/// Returns a screen with one device pixel in a CSS pixel.
fn screen(width: u32, height: u32) -> Viewport {
    Viewport {
        width,
        height,
        scale: 1,
        is_phone: width < 480,
    }
}

/// Searches, and waits until the list is of all results.
async fn list_results(page: &Page) -> Outcome {
    type_query(page, QUERY).await?;
    page.until(
        "the number of results is announced, and they are listed",
        "document.querySelector('[role=search] [role=status]').textContent.includes('处')
            && document.querySelector('[role=search] [role=status]').getAttribute('aria-busy') === null
            && document.querySelectorAll('#results li').length > 0",
    )
    .await
}
