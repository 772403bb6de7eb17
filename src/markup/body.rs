//! The body: preamble, sections and closing of the report, in order.

use yew::prelude::*;

use super::block::render_blocks;
use super::section::render_section;
use super::still::render_still;
use crate::contract::ids;
use crate::state::{BodyPart, Context};
use crate::texts::Locale;
use ::document::Block;

pub(crate) fn render_body(context: &Context, locale: Locale) -> Html {
    html! {
        <div id={ids::BODY} class="body" tabindex="-1">
            { render_still(|| render_text(context, locale)) }
        </div>
    }
}

fn render_text(context: &Context, locale: Locale) -> Html {
    let report = context.report();
    let count = |blocks: &[Block]| blocks.iter().map(Block::paragraph_count).sum::<usize>();
    let in_sections: usize = report
        .sections_in_order()
        .map(|section| count(&section.blocks))
        .sum();
    let first_of_closing = count(&report.preamble) + in_sections + 1;
    html! {
        <>
            { render_blocks(context, BodyPart::Preamble, 1, locale) }
            for entry in context.top_entries() {
                { render_section(context, entry, locale) }
            }
            { render_blocks(context, BodyPart::Closing, first_of_closing, locale) }
        </>
    }
}
