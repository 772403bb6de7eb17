//! The list of a portal's reports: the home page if there are several.

use yew::prelude::*;

use crate::texts::Locale;
use ::document::Report;

/// Renders the list, in the order given.
pub fn render_document_list<'report>(
    reports: impl Iterator<Item = &'report Report>,
    locale: Locale,
) -> Html {
    let items = reports.map(|report| {
        let metadata = &report.metadata;
        html! {
            <li>
                <a href={format!("./{}/", report.slug)}><bdi>{ report.name() }</bdi></a>
                <p class="byline">
                    if let Some(publisher) = &metadata.publisher {
                        <span>{ publisher.as_str() }</span>
                    }
                    if let Some(date) = &metadata.published_on {
                        <time datetime={date.to_string()}>{ date.as_str() }</time>
                    }
                </p>
            </li>
        }
    });
    html! {
        <main class="sheet">
            <div class="report">
                <h1>{ locale.page_texts().reports }</h1>
                <ul id="body" class="document-list" tabindex="-1">{ for items }</ul>
            </div>
        </main>
    }
}
