//! The byline under the title: day of publication, origin, views.

use yew::prelude::*;

use crate::contract::classes;
use crate::texts::Locale;
use ::document::Report;

pub(crate) fn render_byline(report: &Report, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let views = report
        .views
        .map_or_else(|| texts.unknown.to_owned(), |views| views.to_string());
    let [before, after] = texts.published_on.around();
    html! {
        <p class={classes::BYLINE}>
            if let Some(date) = &report.metadata.published_on {
                <span>{ before }<time datetime={date.to_string()}>{ date.written() }</time>{ after }</span>
            }
            if let Some(source) = &report.source {
                <span>{ texts.source(source) }</span>
            }
            <span>{ locale.frame().views(views) }</span>
        </p>
    }
}
