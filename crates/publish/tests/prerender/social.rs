//! Social images: a picture of the title for each report of a site with an address, or the icon with a notice.

use std::fs;
use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use publish::publish;
use sha2::{Digest, Sha256};

use crate::site::{FULL, PAGE, Published, Site};
use crate::{all, one};

/// The start of addresses in a full site.
const BASE: &str = "https://www.jia.example/baogao/";

/// The hash of the picture of [`PAGE`], in Base64. It changes with the design, the font, and the crates that draw and
/// compress; look at the picture then.
const PICTURE_SHA256: &str = "lPr+2hh9L/J9LerVzTWJIq8a5qPA4/4IF6uk0J5DWKA=";

#[test]
fn report_has_a_picture_of_its_title() {
    let site = Site::new("social")
        .page("yi", PAGE)
        .settings(FULL)
        .publish();
    let file = picture(&site, "yi").expect("a picture");
    for path in ["index.html", "yi/index.html"] {
        let page = site.page(path);
        let content = |meta: &str| one(&page.html, meta).value().attr("content");
        let address = content("meta[property=\"og:image\"]").expect("an address");
        assert_eq!(address.strip_prefix(BASE), Some(&*file), "{path}");
        let alternative = content("meta[property=\"og:image:alt\"]");
        assert_eq!(alternative, Some("2025年乙街道工作报告"));
        assert_eq!(
            content("meta[name=\"twitter:card\"]"),
            Some("summary_large_image")
        );
        let dimension = |name: &str| content(&format!("meta[property=\"og:image:{name}\"]"));
        assert_eq!(
            [dimension("width"), dimension("height")],
            [Some("1200"), Some("630")]
        );
    }
    let bytes = fs::read(site.out.join(&file)).expect("a file");
    let decoder = png::Decoder::new(Cursor::new(bytes));
    let mut reader = decoder.read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut pixels).expect("whole pixels");
    assert_eq!((frame.width, frame.height), (1200, 630));
    for list in ["integrity.json", "assets.json"] {
        assert!(site.text(list).contains(&file), "{list}");
    }
}

#[test]
fn picture_has_the_same_bytes_everywhere() {
    let site = Site::new("social-golden")
        .page("yi", PAGE)
        .settings(FULL)
        .publish();
    let file = picture(&site, "yi").expect("a picture");
    let bytes = fs::read(site.out.join(file)).expect("a picture");
    let hash = STANDARD.encode(Sha256::digest(bytes));
    assert_eq!(hash, PICTURE_SHA256);
}

#[test]
fn titles_beyond_the_font_have_the_icon_and_a_notice() {
    let page = PAGE.replace("乙街道", "𠮷街道");
    let site = Site::new("social-icon")
        .page("ji", &page)
        .settings(FULL)
        .publish();
    assert_eq!(
        site.notices,
        ["ji: the font of social images has no '𠮷': og:image is the icon"]
    );
    let page = site.page("ji/index.html");
    let image = one(&page.html, "meta[property=\"og:image\"]");
    let icon = format!("{BASE}icons/icon-512.png");
    assert_eq!(image.value().attr("content"), Some(&*icon));
    assert_eq!(all(&page.html, "meta[property^=\"og:image:\"]").len(), 0);
    assert_eq!(picture(&site, "ji"), None);
}

#[test]
fn sites_without_an_address_have_no_pictures() {
    let site = Site::new("social-none").page("yi", PAGE).publish();
    let page = site.page("yi/index.html");
    let tags = "meta[property^=\"og:image\"], meta[name^=\"twitter\"]";
    assert_eq!(all(&page.html, tags).len(), 0);
    assert_eq!(picture(&site, "yi"), None);
}

#[test]
fn portals_may_name_a_font_of_their_own() {
    let bundled = Site::new("social-bundled")
        .page("yi", PAGE)
        .settings(FULL)
        .publish();
    let settings = format!("social_font = \"own.otf\"\n{FULL}");
    let site = Site::new("social-own").page("yi", PAGE).settings(&settings);
    let font = site.request().reports.with_file_name("own.otf");
    fs::copy("font/NotoSerifCJKsc-Bold-GB2312.otf", font).expect("a font");
    assert_eq!(picture(&site.publish(), "yi"), picture(&bundled, "yi"));
}

#[test]
fn pictures_go_with_their_report() {
    let site = Site::new("social-pruned")
        .page("yi", PAGE)
        .page("zi", PAGE)
        .settings(FULL);
    assert!(picture(&site.publish(), "zi").is_some());
    let mut request = site.request();
    fs::remove_dir_all(request.reports.join("zi")).expect("no report");
    request.prune = true;
    publish(&request).expect("a site");
    assert!(!request.out.join("zi").exists());
}

/// Returns the path of the picture of a report in the site.
fn picture(site: &Published, slug: &str) -> Option<String> {
    let prefix = format!("{slug}/social-");
    site.files()
        .into_iter()
        .find(|file| file.starts_with(&prefix))
}
