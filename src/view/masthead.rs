//! The masthead of every page: skip links, the portal's name, and links to its other pages.

use yew::prelude::*;

use crate::contract::ids;
use crate::texts::Locale;
use ::document::Portal;

/// Renders the masthead.
///
/// `publisher_line` is that of the report, if the page has one; `has_search` is true if the page has a search box.
pub fn render_masthead(
    portal: &Portal,
    publisher_line: Option<&str>,
    has_search: bool,
    locale: Locale,
) -> Html {
    let texts = locale.page_texts();
    let name = publisher_line.or(portal.name.as_deref());
    let portal_name = portal
        .name
        .as_deref()
        .filter(|portal| Some(*portal) != name);
    html! {
        <>
            <a class="skip-link" href="#body">{ texts.skip_to_body }</a>
            if has_search {
                <a class="skip-link needs-app" href={format!("#{}", ids::SEARCH)}>{ texts.skip_to_search }</a>
            }
            <header id="top" class="masthead">
                <div class="masthead-bar">
                    if let Some(name) = name {
                        <p class="masthead-name">{ name }</p>
                    }
                    if let Some(name) = portal_name {
                        <p class="portal-name">{ name }</p>
                    }
                    { render_site_links(portal, locale) }
                </div>
            </header>
        </>
    }
}

/// Renders the links to the portal's other places. Phones have room for them in the foot alone.
pub(super) fn render_site_links(portal: &Portal, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let links = [
        (&portal.openness_url, texts.openness),
        (&portal.regulations_url, texts.regulations),
    ];
    let links = links
        .into_iter()
        .filter_map(|(address, name)| Some((address.clone()?, name)));
    let links: Vec<Html> = links
        .map(|(address, name)| html! { <li><a href={address}>{ name }</a></li> })
        .collect();
    html! {
        if !links.is_empty() {
            <nav aria-label={texts.site}><ul>{ links }</ul></nav>
        }
    }
}
