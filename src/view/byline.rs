//! The byline under the title: day of publication, origin, views.

use yew::prelude::*;

use crate::texts::Locale;
use ::document::Report;

pub(super) fn render_byline(report: &Report, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let views = report
        .views
        .map_or_else(|| texts.unknown.to_owned(), |views| views.to_string());
    html! {
        <p class="byline">
            if let Some(date) = &report.metadata.published_on {
                <span>{ texts.published_on }<time datetime={date.to_string()}>{ date.as_str() }</time></span>
            }
            if let Some(source) = &report.source {
                <span>{ texts.source }{ source.as_str() }</span>
            }
            <span>{ texts.views }{ views }</span>
        </p>
    }
}
