//! The metadata table: every field of the openness page, with a text for missing values, folded into one line.

use yew::prelude::*;

use crate::contract::classes;
use crate::texts::Locale;
use ::document::Metadata;

pub(crate) fn render_metadata_table(metadata: &Metadata, locale: Locale) -> Html {
    let texts = locale.texts();
    let fields = || labels(locale).into_iter().zip(metadata.values());
    let first = fields().find_map(|(label, value)| Some(format!("{label} {}", value?)));
    // The summary repeats a field, so that is hidden from assistive technology.
    html! {
        <details class={classes::PARTICULARS}>
            <summary>
                <b>{ texts.metadata }</b>
                <span class="particulars-line" aria-hidden="true">{ for first }</span>
            </summary>
            <table class="metadata">
                <caption>{ texts.metadata }</caption>
                <tbody>
                    for (label, value) in fields() {
                        <tr>
                            <th scope="row">{ label }</th>
                            <td>{ value.unwrap_or_else(|| texts.none.to_owned()) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </details>
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
