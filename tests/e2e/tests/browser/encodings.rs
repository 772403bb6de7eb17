//! Portals in GBK: their pages decode our script as GBK, and their links have queries in GBK.

use std::path::{Path, PathBuf};
use std::{env, fs};

use e2e::{Site, keep, visit, visit_site};
use server::{Response, Server};

use crate::search::{frequent, wait_for_count};

/// A portal's page in GBK, with one report and one invalid address.
const PORTAL: &str = "<!doctype html><html><head><meta charset=gbk><title>portal</title><link rel=icon href=data:,>
    <script>self.told = []; for (const name of ['baogao-ready', 'baogao-error'])
        addEventListener(name, ({ type, detail }) => told.push([type, detail.message ?? detail.title]))</script>
    <script defer src=embed.js></script></head>
    <body><baogao-report src='SLUG/'></baogao-report><baogao-report src='http://['></baogao-report></body></html>";

/// Collects the scripts of the built site, both inline and in files.
fn scripts_in(folder: &Path, scripts: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of the site") {
        let path = entry.expect("a file of the site").path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending {
            _ if path.is_dir() => scripts_in(&path, scripts),
            Some("js") => {
                let text = fs::read_to_string(&path).expect("a script");
                scripts.push((path, text));
            }
            Some("html") => {
                let text = fs::read_to_string(&path).expect("a page");
                let inline = text.split("<script>").skip(1);
                let inline = inline.map(|rest| rest.split("</script>").next().unwrap_or(rest));
                scripts.extend(inline.map(|script| (path.clone(), script.to_owned())));
            }
            _ => {}
        }
    }
}

#[test]
fn every_script_is_ascii() {
    let folder = env::var_os("BAOGAO_DIST").expect("a site is built");
    let mut scripts = Vec::new();
    scripts_in(Path::new(&folder), &mut scripts);
    assert!(scripts.len() > 10, "{} scripts", scripts.len());
    for (path, script) in &scripts {
        assert!(script.is_ascii(), "{}: {script}", path.display());
    }
    let is_escaped = |(path, script): &(PathBuf, String)| {
        path.ends_with("embed.js") && script.to_lowercase().contains("\\u62a5\\u544a")
    };
    assert!(scripts.iter().any(is_escaped));
}

#[test]
fn a_portal_in_gbk_without_charset_headers_shows_the_report_and_legible_messages() {
    visit(async |page| {
        let site = Site::built(None)?;
        let portal = PORTAL.replace("SLUG", site.report().slug.as_str());
        let folder = env::var_os("BAOGAO_DIST").expect("a site is built");
        let server = Server::setup(folder)
            .intercept(move |request, response| {
                if request.path == "/portal.html" {
                    return Response::new(200, "text/html", portal.as_str());
                }
                let kind = response.header("Content-Type").unwrap_or_default();
                let kind = kind.split(';').next().unwrap_or_default().to_owned();
                response.with_header("Content-Type", &kind)
            })
            .start()?;
        let server = keep(server);
        page.open(&format!("{}portal.html", server.address()))
            .await?;
        page.until("both have spoken", "told.length >= 2").await?;
        let mut told: Vec<(String, String)> = page.evaluate("return told", &[]).await?;
        told.sort();
        assert!(told[0].1.contains("不是网址"), "{told:?}");
        assert_eq!(told[1].1, site.report().title);
        Ok(())
    });
}

#[test]
fn a_query_in_gbk_is_read_and_written_on_in_utf_8() {
    visit_site(None, async |page, site| {
        let (query, count) = frequent(site.report());
        let (bytes, _, _) = encoding_rs::GBK.encode(&query);
        let written: Vec<String> = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
        let written = written.concat();
        page.open(&site.report_address(&format!("?size=20&q={written}")))
            .await?;
        page.wait_for_viewer("ready").await?;
        wait_for_count(page, count).await?;
        let shown: [String; 2] = page
            .evaluate(
                "return [document.getElementById('search').value, new URLSearchParams(location.search).get('q')]",
                &[],
            )
            .await?;
        assert_eq!(shown, [query.clone(), query]);
        Ok(())
    });
}
