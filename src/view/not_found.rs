//! The page that a host shows in place of a missing one.

use yew::prelude::*;

use crate::texts::Locale;

/// Renders the page.
///
/// `home` is the address of the home page, absolute if the portal has set its address, since a server shows this
/// page under any path.
pub fn render_not_found(home: &str, locale: Locale) -> Html {
    let texts = locale.page_texts();
    html! {
        <main class="sheet">
            <div id="body" class="report" tabindex="-1">
                <h1>{ texts.not_found }</h1>
                <p>{ texts.not_found_way_on }</p>
                <p><a href={home.to_owned()}>{ texts.home }</a></p>
            </div>
        </main>
    }
}
