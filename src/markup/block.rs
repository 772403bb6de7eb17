//! Blocks: paragraphs, lists and tables, each with an id and a link to it.
//!
//! In the body, only the report's text is in text nodes: links to places have their name in an attribute and their
//! glyph in the style sheet.

use yew::prelude::*;

use crate::texts::Locale;
use ::document::{Block, Paragraph, ParagraphId, Table};

/// Renders consecutive blocks. `first` is the number of their first paragraph, from 1 through the body.
pub(super) fn render_blocks(blocks: &[Block], first: usize, locale: Locale) -> Html {
    let mut number = first;
    let blocks = blocks.iter().map(|block| {
        let rendered = render_block(block, number, locale);
        number += block.paragraph_count();
        rendered
    });
    html! { <>{ for blocks }</> }
}

fn render_block(block: &Block, number: usize, locale: Locale) -> Html {
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
        Block::Table(table) => render_table(table, number, locale),
    }
}

fn render_text(paragraph: &Paragraph) -> Html {
    let text = paragraph.text.as_str();
    let Some(lead) = paragraph.lead else {
        return html! { { text } };
    };
    let (before, lead, rest) = lead.split(text);
    html! {
        <>
            if !before.is_empty() {
                { before }
            }
            <b class="lead">{ lead }</b>
            if !rest.is_empty() {
                { rest }
            }
        </>
    }
}

fn render_link(id: &ParagraphId, number: usize, locale: Locale) -> Html {
    let name = locale.page_texts().paragraph(number);
    html! { <a class="place-link" href={format!("#{id}")} aria-label={name}></a> }
}

fn render_table(table: &Table, number: usize, locale: Locale) -> Html {
    let rows = |rows: &[Vec<String>], is_header: bool| -> Html {
        let rows = rows.iter().map(|row| {
            let cells = row.iter().map(|cell| {
                if is_header {
                    html! { <th scope="col">{ cell.as_str() }</th> }
                } else {
                    html! { <td>{ cell.as_str() }</td> }
                }
            });
            html! { <tr>{ for cells }</tr> }
        });
        html! { <>{ for rows }</> }
    };
    // A wide table scrolls in its frame, which must be focusable for the keyboard, and so needs a name.
    let name = locale.page_texts().paragraph(number);
    html! {
        <div id={table.id.to_string()} class="table-frame" tabindex="0" role="region" aria-label={name}>
            <table>
                if !table.header.is_empty() {
                    <thead>{ rows(&table.header, true) }</thead>
                }
                <tbody>{ rows(&table.rows, false) }</tbody>
            </table>
        </div>
    }
}
