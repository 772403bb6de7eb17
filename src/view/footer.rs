//! The portal's foot: who is responsible, under which numbers, where to report a mistake.

use yew::prelude::*;

use crate::texts::Locale;
use ::document::Portal;

/// Where the files of the report lie that a page shows.
#[derive(Clone, Debug)]
pub struct ReportFiles {
    /// The address of the page the report was read from.
    pub source: String,
    /// The address of `report.json`.
    pub open_data: String,
}

/// The folders of the site's help and of what it says of its accessibility.
pub const SITE_PAGES: [&str; 2] = ["help/", "accessibility/"];

/// Renders the foot. `root` is the way to the site's folder; `files` are the report's, where the page is of
/// one report.
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
            if !links.is_empty() {
                <ul>{ links }</ul>
            }
            if !fields.is_empty() {
                <dl>{ fields }</dl>
            }
        </footer>
    }
}
