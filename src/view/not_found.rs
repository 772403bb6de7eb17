//! The page that a host shows in place of a missing one.

use yew::prelude::*;

use super::SITE_PAGES;
use crate::contract::ids;
use crate::texts::Locale;

/// Renders the page.
///
/// `home` is the address of the home page, absolute if the portal has set its address, since a server shows this
/// page under any path. The help is in a folder below it.
pub fn render_not_found(home: &str, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let [help, _] = SITE_PAGES;
    let [help_name, _] = texts.site_pages;
    html! {
        <main class="sheet">
            <article id={ids::BODY} class="report body site-page" tabindex="-1">
                <h1>{ texts.not_found }</h1>
                <p>{ texts.not_found_way_on }</p>
                <ul class="ways-on">
                    <li><a href={home.to_owned()}>{ texts.home }</a></li>
                    <li><a href={format!("{home}{help}")}>{ help_name }</a></li>
                </ul>
            </article>
        </main>
    }
}
