//! Figures: a picture of the site with its caption, or a link to the place that it had.

use yew::prelude::*;

use super::address::linkable;
use super::text::render_links;
use crate::contract::classes;
use crate::texts::Locale;
use ::document::Figure;

/// Renders a figure. Only its caption is text of the report.
pub(super) fn render_figure(figure: &Figure, locale: Locale) -> Html {
    html! {
        <figure id={figure.id.to_string()}>
            { render_picture(figure, locale) }
            if let Some(caption) = &figure.caption {
                <figcaption>{ render_links(caption, &figure.links) }</figcaption>
            }
        </figure>
    }
}

/// Renders the picture as a link to where the page's own leads, else to the picture alone.
///
/// Without a file of the site there is only a link to the place that the picture had, and without an address not even that.
fn render_picture(figure: &Figure, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let own = figure.href.as_deref().and_then(linkable);
    if let Some(file) = &figure.file {
        let href = own.unwrap_or_else(|| file.href.clone());
        // A link needs a name, and a picture of which nothing is known has none.
        let name = figure.alt.is_empty().then_some(texts.picture);
        return html! {
            <a class={classes::PICTURE} {href} aria-label={name}>
                <img
                    src={file.href.clone()}
                    alt={figure.alt.clone()}
                    width={file.width.to_string()}
                    height={file.height.to_string()}
                    loading="lazy"
                />
            </a>
        };
    }
    let name = match figure.alt.as_str() {
        "" => texts.absent_picture.to_owned(),
        alt => texts.absent_picture_of(alt),
    };
    // Style sheets show the name: it is no text of the report.
    match linkable(&figure.src).or(own) {
        Some(href) => html! { <a class="absent-picture" {href} aria-label={name}></a> },
        None => html! { <span class="absent-picture" role="img" aria-label={name}></span> },
    }
}
