//! The body: preamble, sections and closing of the report, in order; after it the attachments.

use yew::prelude::*;

use super::attachments::render_attachments;
use super::block::render_blocks;
use super::section::render_section;
use super::still::render_still;
use crate::contract::ids;
use crate::state::Context;
use crate::texts::Locale;
use ::document::BodyPart;

pub(crate) fn render_body(context: &Context, locale: Locale) -> Html {
    render_still(|| {
        html! {
            <>
                <div id={ids::BODY} class="body" tabindex="-1">{ render_text(context, locale) }</div>
                { render_attachments(&context.report().attachments, locale) }
            </>
        }
    })
}

fn render_text(context: &Context, locale: Locale) -> Html {
    let is_part = |entry: &usize| context.section(*entry).is_some_and(|one| one.id.is_part());
    let (parts, sections): (Vec<usize>, Vec<usize>) = context.top_entries().partition(is_part);
    html! {
        <>
            { render_blocks(context, BodyPart::Preamble, locale) }
            for entry in sections {
                { render_section(context, entry, locale) }
            }
            { render_blocks(context, BodyPart::Closing, locale) }
            for entry in parts {
                { render_section(context, entry, locale) }
            }
        </>
    }
}
