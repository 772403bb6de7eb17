//! Pictures of saved pages: published beside the page's report, shown from there, and kept while nothing changes.

use std::fs;
use std::path::PathBuf;

use scraper::ElementRef;

use crate::site::{Published, Site};
use crate::{all, text};

/// The first bytes of a picture of 3 × 2 pixels: a page shows no more of a picture than that it is there.
const GIF: &[u8] =
    b"GIF89a\x03\0\x02\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x03\0\x02\0\0\x02\x03\x84\x7fP\0;";

/// A saved page with a picture in its folder, one inside, and one that was not saved.
const PAGE: &str = "<!doctype html><meta charset=utf-8><title>甲区公报</title><h1>甲区公报</h1>
<p>甲区全年各项工作进展顺利，主要指标完成情况见下图。</p>
<p><img src='./page_files/%E5%9B%BE.jpg' alt='指标图'></p>
<p>各街道办结诉求的数量见第二幅图，数据截至年底。</p>
<p><img src='data:image/png;base64,R0lGODlhAwACAIAAAAAAAP///ywAAAAAAwACAAACA4R/UAA7' alt='诉求图'></p>
<p>有关情况另见第三幅图，该图没有随网页保存。</p>
<p><img src='https://jia.example/c.png' alt='第三幅图'></p>";

/// Returns a site of saved pages, with their pictures.
fn site(name: &str, slugs: &[&str]) -> (Site, PathBuf) {
    let site = Site::new(name);
    let reports = site.request().reports;
    for slug in slugs {
        fs::create_dir_all(reports.join(slug).join("page_files")).expect("a folder");
        fs::write(reports.join(slug).join("page.html"), PAGE).expect("a page");
        fs::write(reports.join(slug).join("page_files/图.jpg"), GIF).expect("a picture");
    }
    (site, reports)
}

fn sources(site: &Published, page: &str) -> Vec<(String, String)> {
    let page = site.page(page);
    let attribute =
        |image: &ElementRef, name: &str| image.value().attr(name).unwrap_or_default().to_owned();
    let images = all(&page.html, "#body figure img").into_iter();
    images
        .map(|image| {
            (
                attribute(&image, "src"),
                ["width", "height", "loading"]
                    .map(|name| attribute(&image, name))
                    .join(" "),
            )
        })
        .collect()
}

#[test]
fn pictures_are_files_beside_the_report_with_their_sizes() {
    let site = site("figures", &["jia", "yi"]).0.publish();
    let pictures = sources(&site, "jia/index.html");
    let [(first, pixels), second] = pictures.as_slice() else {
        panic!("expected two pictures, but found {pictures:?}");
    };
    assert_eq!(pixels, "3 2 lazy");
    assert_eq!(first, &second.0, "the same bytes are one file");
    assert!(
        first.starts_with("figure-") && first.contains(".gif"),
        "{first}"
    );
    assert_eq!(
        fs::read(site.out.join("jia").join(first)).expect("a picture"),
        GIF
    );
    for list in ["integrity.json", "assets.json", "publication.json"] {
        assert!(site.text(list).contains(&format!("jia/{first}")), "{list}");
    }
    let expected = "a picture stays a link: expected a file in the page's folder, but found none: https://jia.example/c.png";
    let notices = site
        .notices
        .iter()
        .filter(|notice| notice.contains("picture"));
    assert_eq!(
        notices.collect::<Vec<_>>(),
        [&format!("jia: {expected}"), &format!("yi: {expected}")]
    );
    let page = site.page("jia/index.html");
    let links = all(
        &page.html,
        "#body figure a[href='https://jia.example/c.png']",
    );
    assert_eq!(links.len(), 1, "it is a link to where it was");
}

#[test]
fn the_home_page_of_one_report_finds_its_pictures() {
    let (site, _) = site("figures-home", &["jia"]);
    let site = site.publish();
    for (source, _) in sources(&site, "index.html") {
        assert!(source.starts_with("jia/figure-"), "{source}");
        assert!(site.out.join(source).is_file());
    }
    assert_eq!(sources(&site, "index.html").len(), 2);
}

#[test]
fn a_changed_picture_makes_its_page_anew() {
    let (site, reports) = site("figures-changed", &["jia", "yi"]);
    site.publish();
    assert_eq!(site.publish().made, Vec::<String>::new());
    let taller = [&GIF[..8], &[9], &GIF[9..]].concat();
    fs::write(reports.join("yi/page_files/图.jpg"), &taller).expect("a picture");
    let published = site.publish();
    assert_eq!(published.made, ["yi"]);
    assert_eq!(sources(&published, "yi/index.html")[0].1, "3 9 lazy");
    fs::remove_file(reports.join("yi/page_files/图.jpg")).expect("a picture");
    let published = site.publish();
    assert_eq!(published.made, ["yi"]);
    let is_counted = |notice: &String| notice.starts_with("yi: 2 pictures stay links");
    assert!(
        published.notices.iter().any(is_counted),
        "{:?}",
        published.notices
    );
}

#[test]
fn a_page_takes_nothing_from_outside_its_folder() {
    let site = Site::new("figures-outside");
    let reports = site.request().reports;
    for slug in ["jia", "yi"] {
        fs::create_dir_all(reports.join(slug)).expect("a folder");
    }
    fs::write(reports.join("yi/secret.gif"), GIF).expect("a picture");
    fs::write(
        reports.join("yi/page.txt"),
        "乙区报告\n\n一、回顾\n全年顺利。\n",
    )
    .expect("a page");
    std::os::unix::fs::symlink("../yi", reports.join("jia/page_files")).expect("a link");
    let page = PAGE.replace("./page_files/%E5%9B%BE.jpg", "page_files/secret.gif");
    let page = page.replace("https://jia.example/c.png", "../yi/secret.gif");
    fs::write(reports.join("jia/page.html"), page).expect("a page");
    let site = site.publish();
    assert_eq!(
        sources(&site, "jia/index.html").len(),
        1,
        "the picture inside the page alone"
    );
    for found in [
        "a symbolic link: page_files/secret.gif",
        "an address outside of it: ../yi/secret.gif",
    ] {
        assert!(
            site.notices.iter().any(|notice| notice.ends_with(found)),
            "{found}: {:?}",
            site.notices
        );
    }
    let body = site.page("jia/index.html");
    assert!(text(crate::one(&body.html, "#body")).contains("第三幅图"));
}
