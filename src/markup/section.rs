//! A section: a heading that folds the text below it without script.

use yew::prelude::*;

use super::block::render_blocks;
use crate::state::{BodyPart, Context};
use crate::texts::Locale;
use ::document::Section;

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
                { render_blocks(context, BodyPart::Section(entry), place.first_paragraph, locale) }
                for entry in place.children.iter().copied() {
                    { render_section(context, entry, locale) }
                }
            </details>
        </section>
    }
}

/// Renders the heading of a section. Levels deeper than six, the last of HTML, use `h6`.
#[expect(
    clippy::ignored_unit_patterns,
    reason = "the macro writes it for a tag that is computed"
)]
fn heading(section: &Section) -> Html {
    let tag = format!("h{}", section.level.clamp(2, 6));
    html! { <@{tag}>{ section.heading.as_str() }</@> }
}
