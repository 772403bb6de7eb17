//! The metadata table: every field of the openness page, an empty one said to be empty.

use yew::prelude::*;

use crate::report::{Date, Metadata};
use crate::texts::Locale;

pub(super) fn render_metadata_table(metadata: &Metadata, locale: Locale) -> Html {
    let texts = locale.texts();
    html! {
        <table class="metadata">
            <caption>{ texts.metadata }</caption>
            <tbody>
                for (label, value) in rows(metadata, locale) {
                    <tr>
                        <th scope="row">{ label }</th>
                        <td>{ value.unwrap_or_else(|| texts.none.to_owned()) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

fn rows(metadata: &Metadata, locale: Locale) -> [(&'static str, Option<String>); 8] {
    let labels = &locale.texts().metadata_fields;
    let date = |date: &Option<Date>| date.as_ref().map(ToString::to_string);
    let keywords = metadata.keywords.join(" ");
    [
        (labels.index_number, metadata.index_number.clone()),
        (labels.category, metadata.category.clone()),
        (labels.publisher, metadata.publisher.clone()),
        (labels.written_on, date(&metadata.written_on)),
        (labels.name, metadata.name.clone()),
        (labels.document_number, metadata.document_number.clone()),
        (labels.published_on, date(&metadata.published_on)),
        (labels.keywords, (!keywords.is_empty()).then_some(keywords)),
    ]
}
