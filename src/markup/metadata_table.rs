//! The metadata table: every field of the openness page, with a text for missing values.

use yew::prelude::*;

use crate::texts::Locale;
use ::document::Metadata;

pub(crate) fn render_metadata_table(metadata: &Metadata, locale: Locale) -> Html {
    let texts = locale.texts();
    html! {
        <table class="metadata">
            <caption>{ texts.metadata }</caption>
            <tbody>
                for (label, value) in labels(locale).into_iter().zip(metadata.values()) {
                    <tr>
                        <th scope="row">{ label }</th>
                        <td>{ value.unwrap_or_else(|| texts.none.to_owned()) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// Returns the labels, in the order of [`Metadata::values`].
fn labels(locale: Locale) -> [&'static str; 8] {
    let labels = &locale.page_texts().metadata_fields;
    [
        labels.index_number,
        labels.category,
        labels.publisher,
        labels.written_on,
        labels.name,
        labels.document_number,
        labels.published_on,
        labels.keywords,
    ]
}
