//! Blocks: paragraphs, lists and tables, each with an id and a link to it.
//!
//! In the body, only the report's text is in text nodes: links to places have their name in an attribute and their
//! glyph in the style sheet.

use yew::prelude::*;

use super::figure::render_figure;
use super::later::render_later;
use super::table::render_table;
use super::text::render_text;
use crate::state::{BlockPlace, Context};
use crate::texts::Locale;
use ::document::{Block, BodyPart, ParagraphId};

/// Renders the blocks of a part of the body.
pub(super) fn render_blocks(context: &Context, part: BodyPart, locale: Locale) -> Html {
    let mut next = context.first_paragraph(part);
    let blocks = context.blocks(part).iter().zip(0..).map(|(block, index)| {
        let (context, place, number) = (context.clone(), BlockPlace { part, index }, next);
        next += block.paragraph_count();
        render_later(move || render_block(&context, place, number, locale))
    });
    html! { <>{ for blocks }</> }
}

/// Renders the block at `place`; nothing if the report has no such block.
fn render_block(context: &Context, place: BlockPlace, number: usize, locale: Locale) -> Html {
    let Some(block) = context.block(place) else {
        return html! {};
    };
    match block {
        Block::Paragraph(paragraph) => html! {
            <p id={paragraph.id.to_string()}>
                { render_link(&paragraph.id, number, locale) }
                { render_text(paragraph) }
            </p>
        },
        Block::List { id, items } => {
            let items = items.iter().zip(number..).map(|(item, number)| {
                html! {
                    <li id={item.id.to_string()}>
                        { render_link(&item.id, number, locale) }
                        { render_text(item) }
                    </li>
                }
            });
            html! { <ul id={id.to_string()} class="points">{ for items }</ul> }
        }
        Block::Table(table) => render_table(context, place, table, number, locale),
        Block::Figure(figure) => render_figure(figure, locale),
    }
}

fn render_link(id: &ParagraphId, number: usize, locale: Locale) -> Html {
    let name = locale.page_texts().paragraph(number);
    html! { <a class="place-link" href={format!("#{id}")} aria-label={name}></a> }
}
