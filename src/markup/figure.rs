//! Figures: a picture of the site with its caption, or a link to the place that it had.

use yew::prelude::*;

use super::text::render_links;
use ::document::Figure;

/// Renders a figure. Only its caption is text of the report.
pub(super) fn render_figure(figure: &Figure) -> Html {
    let picture = match &figure.file {
        Some(file) => html! {
            <a class="picture" href={file.href.clone()}>
                <img
                    src={file.href.clone()}
                    alt={figure.alt.clone()}
                    width={file.width.to_string()}
                    height={file.height.to_string()}
                    loading="lazy"
                />
            </a>
        },
        None => {
            html! { <a class="picture" href={figure.src.clone()} aria-label={figure.alt.clone()}></a> }
        }
    };
    html! {
        <figure id={figure.id.to_string()}>
            { picture }
            if let Some(caption) = &figure.caption {
                <figcaption>{ render_links(caption, &figure.links) }</figcaption>
            }
        </figure>
    }
}
