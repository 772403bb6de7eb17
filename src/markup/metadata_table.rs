//! The metadata table: the fields that the page shows, with a text for missing values, folded into one line.

use yew::prelude::*;

use crate::contract::classes;
use crate::texts::Locale;
use ::document::{Metadata, MetadataField};

/// Renders the table; nothing without a field. A table that does not have all fields names them in `data-fields`.
pub(crate) fn render_metadata_table(metadata: &Metadata, locale: Locale) -> Html {
    let texts = locale.texts();
    let shown: Vec<usize> = metadata.shown().collect();
    if shown.is_empty() {
        return Html::default();
    }
    let (labels, values) = (labels(locale), metadata.values());
    let mut fields = labels.iter().zip(&values);
    let first = fields.find_map(|(label, value)| Some(format!("{label} {}", value.as_ref()?)));
    let numbers: Vec<String> = shown.iter().map(ToString::to_string).collect();
    let numbers = (shown.len() < values.len()).then(|| numbers.join(" "));
    let rows = shown.iter().filter_map(|field| {
        let value = values.get(*field)?.as_deref().unwrap_or(texts.none);
        Some(html! {
            <tr>
                <th scope="row">{ *labels.get(*field)? }</th>
                <td>{ render_value(metadata, *field, value) }</td>
            </tr>
        })
    });
    // The summary repeats a field, so that is hidden from assistive technology.
    html! {
        <details class={classes::PARTICULARS}>
            <summary>
                <b>{ texts.metadata }</b>
                <span class="particulars-line" aria-hidden="true">{ for first }</span>
            </summary>
            <table class="metadata">
                <caption>{ texts.metadata }</caption>
                <tbody data-fields={numbers}>{ for rows }</tbody>
            </table>
        </details>
    }
}

/// Renders a value; a date with what it is in ISO 8601.
fn render_value(metadata: &Metadata, field: usize, value: &str) -> Html {
    let date = match MetadataField::ALL.get(field) {
        Some(MetadataField::WrittenOn) => &metadata.written_on,
        Some(MetadataField::PublishedOn) => &metadata.published_on,
        _ => &None,
    };
    match date {
        Some(date) => html! { <time datetime={date.to_string()}>{ value }</time> },
        None => html! { { value } },
    }
}

/// Returns the labels, in the order of [`Metadata::values`].
pub(super) fn labels(locale: Locale) -> [&'static str; 8] {
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
