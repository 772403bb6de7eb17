//! The portal's footer: the organizer, registration numbers, and links.

use yew::prelude::*;

use super::masthead::render_site_links;
use crate::texts::Locale;
use ::document::Portal;

/// The addresses of the files of a report.
#[derive(Clone, Debug)]
pub struct ReportFiles {
    /// The address of the page the report was read from.
    pub source: String,
    /// The address of `report.json`.
    pub open_data: String,
}

/// The folders of the site's help and accessibility statement.
pub const SITE_PAGES: [&str; 2] = ["help/", "accessibility/"];

/// Renders the footer.
///
/// `root` is the relative address of the site's folder; `files` are those of the report, if the page has one.
pub fn render_footer(
    portal: &Portal,
    root: &str,
    files: Option<&ReportFiles>,
    locale: Locale,
) -> Html {
    let texts = locale.page_texts();
    let footer = &portal.footer;
    let values = [
        &footer.organizer,
        &footer.id_code,
        &footer.icp_number,
        &footer.police_number,
    ];
    let fields = texts.footer_fields.into_iter().zip(values);
    let fields: Vec<Html> = fields
        .filter_map(|(name, value)| Some((name, value.as_deref()?)))
        .map(|(name, value)| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> })
        .collect();
    let [help, accessibility] = SITE_PAGES.map(|page| Some(format!("{root}{page}")));
    let [help_name, accessibility_name] = texts.site_pages;
    let links = [
        (help, help_name),
        (accessibility, accessibility_name),
        (files.map(|files| files.source.clone()), texts.page_source),
        (files.map(|files| files.open_data.clone()), texts.open_data),
        (portal.feedback_url.clone(), texts.feedback),
    ];
    let links = links
        .into_iter()
        .filter_map(|(address, name)| Some((address?, name)));
    let links: Vec<Html> = links
        .map(|(address, name)| html! { <li><a href={address}>{ name }</a></li> })
        .collect();
    html! {
        <footer class="footer">
            { render_site_links(portal, locale) }
            if !links.is_empty() {
                <ul>{ links }</ul>
            }
            if !fields.is_empty() {
                <dl>{ fields }</dl>
            }
        </footer>
    }
}
