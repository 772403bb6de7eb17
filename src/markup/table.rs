//! Tables, whose rows are rendered in pieces, since cells are most of the nodes of a report with many figures.

use std::ops::Range;

use yew::prelude::*;

use super::later::render_later;
use super::text::render_links;
use crate::state::{BlockPlace, Context};
use crate::texts::Locale;
use ::document::{Block, Cell, Table};

/// The number of rows that are rendered at a time.
const ROWS_OF_PIECE: usize = 50;

/// Renders the table at `place`. `number` is that of its paragraph.
pub(super) fn render_table(
    context: &Context,
    place: BlockPlace,
    table: &Table,
    number: usize,
    locale: Locale,
) -> Html {
    // A wide table scrolls in its frame, which must be focusable for the keyboard, and so needs a name.
    let name = table.caption.clone();
    let name = name.unwrap_or_else(|| locale.page_texts().paragraph(number));
    let header = table.header_rows();
    let notes = table.notes.iter().map(|note| html! { <p>{ note }</p> });
    html! {
        <div id={table.id.to_string()} class="table-frame" tabindex="0" role="region" aria-label={name}>
            <table>
                { render_caption(table) }
                if header > 0 {
                    <thead>{ render_rows(context, place, 0..header) }</thead>
                }
                <tbody>{ render_rows(context, place, header..table.rows.len()) }</tbody>
            </table>
            { for notes }
        </div>
    }
}

fn render_caption(table: &Table) -> Html {
    let part = |class: &'static str, text: &Option<String>| {
        let text = text.as_deref();
        text.map(|text| html! { <span {class}>{ text }</span> })
    };
    let parts = [part("name", &table.caption), part("unit", &table.unit)];
    let mut parts = parts.into_iter().flatten().peekable();
    if parts.peek().is_none() {
        return Html::default();
    }
    html! { <caption>{ for parts }</caption> }
}

fn render_rows(context: &Context, place: BlockPlace, rows: Range<usize>) -> Html {
    let starts = rows.clone().step_by(ROWS_OF_PIECE);
    let pieces = starts.map(|start| {
        let context = context.clone();
        let rows = start..rows.end.min(start + ROWS_OF_PIECE);
        render_later(move || match context.block(place) {
            Some(Block::Table(table)) => render_piece(table, rows.clone()),
            _ => Html::default(),
        })
    });
    html! { <>{ for pieces }</> }
}

fn render_piece(table: &Table, rows: Range<usize>) -> Html {
    let header = table.header_rows();
    let rows = rows.filter_map(|index| Some((index, table.rows.get(index)?)));
    let rows = rows.map(|(index, row)| {
        let scope = if index < header { "col" } else { "row" };
        let cells = row.iter().map(|cell| render_cell(cell, scope));
        html! { <tr>{ for cells }</tr> }
    });
    html! { <>{ for rows }</> }
}

/// Renders a cell, which is a header of `scope` if it is one.
fn render_cell(cell: &Cell, scope: &'static str) -> Html {
    let span = |count: u16| (count > 1).then(|| count.to_string());
    let (colspan, rowspan) = (span(cell.colspan), span(cell.rowspan));
    let text = render_links(&cell.text, &cell.links);
    if cell.header {
        html! { <th {scope} {colspan} {rowspan}>{ text }</th> }
    } else {
        html! { <td {colspan} {rowspan}>{ text }</td> }
    }
}
