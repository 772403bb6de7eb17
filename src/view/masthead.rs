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
        <>
            <a class="skip-link" href="#body">{ texts.skip_to_body }</a>
            if has_search {
                <a class="skip-link needs-app" href={format!("#{}", ids::SEARCH)}>{ texts.skip_to_search }</a>
            }
            <header id="top" class="masthead">
                <div class="masthead-bar">
                    if let Some(name) = &portal.name {
                        <p class="portal-name">{ name.as_str() }</p>
                    }
                    if !links.is_empty() {
                        <nav aria-label={texts.site}><ul>{ links }</ul></nav>
                    }
                </div>
                if let Some(line) = publisher_line {
                    <p class="publisher-line">{ line }</p>
                }
            </header>
        </>
    }
}
