//! A section: a heading that folds the text below it without script.

use yew::prelude::*;

use super::block::render_blocks;
use super::metadata_table::labels;
use super::text::render_links;
use crate::state::Context;
use crate::texts::Locale;
use ::document::{BodyPart, Metadata, Section};

/// Renders the section of `entry` with its subsections; nothing if the report has no such entry.
pub(super) fn render_section(context: &Context, entry: usize, locale: Locale) -> Html {
    let (Some(section), Some(place)) = (context.section(entry), context.entries().get(entry))
    else {
        return html! {};
    };
    let link = locale.page_texts().link_to_section(&section.heading);
    html! {
        <section id={section.id.to_string()}>
            <a class="place-link" href={format!("#{}", section.id)} aria-label={link}></a>
            <details open=true>
                <summary>{ heading(section) }</summary>
                { for metadata_of(context, section).map(|one| render_particulars(one, locale)) }
                { render_blocks(context, BodyPart::Section(entry), locale) }
                for entry in place.children.iter().copied() {
                    { render_section(context, entry, locale) }
                }
                if section.id.is_part() {
                    { render_blocks(context, BodyPart::ClosingOf(entry), locale) }
                }
            </details>
        </section>
    }
}

/// Returns the metadata of the part that begins with `section`.
fn metadata_of<'report>(context: &'report Context, section: &Section) -> Option<&'report Metadata> {
    let mut parts = context.report().parts.iter();
    let part = parts.find(|part| part.section.id == section.id)?;
    Some(&part.metadata)
}

/// Renders the fields of a part that have a value, in one line that style sheets show: they are no text of the report.
fn render_particulars(metadata: &Metadata, locale: Locale) -> Html {
    let fields = labels(locale).into_iter().zip(metadata.values());
    let fields = fields.filter_map(|(label, value)| Some(format!("{label} {}", value?)));
    let line = fields.collect::<Vec<String>>().join(" · ");
    if line.is_empty() {
        return Html::default();
    }
    html! { <aside class="part-particulars" role="note" aria-label={line}></aside> }
}

/// Renders the heading of a section, one level deeper in a part. Levels deeper than six, the last of HTML, use `h6`.
#[expect(
    clippy::ignored_unit_patterns,
    reason = "the macro expands to it for a computed tag"
)]
fn heading(section: &Section) -> Html {
    let level = section
        .level
        .saturating_add(u8::from(section.id.is_in_part()));
    let tag = format!("h{}", level.clamp(2, 6));
    html! { <@{tag}>{ render_links(&section.heading, &section.links) }</@> }
}
