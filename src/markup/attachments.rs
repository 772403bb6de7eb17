//! Attachments: links to the files of the document, after its text.

use yew::prelude::*;

use super::address::{kind, linkable};
use crate::texts::Locale;
use ::document::Attachment;

/// The id of the heading, which names the list.
const HEADING: &str = "attachments";

/// Renders the list of attachments; nothing without any. Their names are not in the report's text.
pub(super) fn render_attachments(attachments: &[Attachment], locale: Locale) -> Html {
    if attachments.is_empty() {
        return Html::default();
    }
    let items = attachments
        .iter()
        .map(|one| html! { <li>{ render_attachment(one, locale) }</li> });
    html! {
        <div class="attachments">
            <p id={HEADING}>{ locale.page_texts().attachments }</p>
            <ul aria-labelledby={HEADING}>{ for items }</ul>
        </div>
    }
}

/// Renders a link, or the name with the address that the page has where it is unknown where that leads.
fn render_attachment(Attachment { name, href }: &Attachment, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let kind = kind(href).or_else(|| kind(name));
    let kind = kind.map(|kind| html! { <small>{ texts.kind_of_file(kind) }</small> });
    match linkable(href) {
        Some(href) => html! { <><a {href}>{ name }</a>{ for kind }</> },
        None => html! { <>{ name }{ for kind }{ " " }<small>{ href }</small></> },
    }
}
