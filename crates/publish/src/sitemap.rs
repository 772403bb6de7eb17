//! `sitemap.xml`: the pages, for search engines.

use super::site::Site;
use document::Report;

/// Returns the sitemap, with absolute addresses if `base_url` is set, as the protocol requires.
///
/// Otherwise they are relative, and the missing setting has a notice.
pub(super) fn render<'report>(
    site: &Site,
    reports: impl Iterator<Item = &'report Report>,
) -> String {
    let home = (String::new(), None);
    let reports = reports.map(|report| {
        let published_on = report.metadata.published_on.as_ref();
        // The protocol allows only complete dates, and times only with a zone, which no page has.
        let day = published_on.and_then(|date| date.as_str().get(.."2025-02-24".len()));
        (format!("{}/", report.slug), day.map(str::to_owned))
    });
    let addresses = std::iter::once(home).chain(reports).map(|(file, day)| {
        let address = site
            .address_of(&file)
            .unwrap_or_else(|| format!("./{file}"));
        let address = html_escape::encode_text(&address).into_owned();
        let day = day.map_or(String::new(), |day| format!("<lastmod>{day}</lastmod>"));
        format!("  <url><loc>{address}</loc>{day}</url>\n")
    });
    let addresses: String = addresses.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{addresses}</urlset>\n"
    )
}
