//! Tables, whose rows are rendered in pieces: one cell for each of a report's figures is most of its nodes.

use yew::prelude::*;

use super::later::render_later;
use crate::state::{BlockPlace, Context};
use crate::texts::Locale;
use ::document::{Block, Table};

/// The number of rows that are rendered at a time.
const ROWS_OF_PIECE: usize = 50;

/// The two parts of a table.
#[derive(Clone, Copy)]
enum TablePart {
    Header,
    Rows,
}

/// Renders the table at `place`. `number` is that of its paragraph.
pub(super) fn render_table(
    context: &Context,
    place: BlockPlace,
    table: &Table,
    number: usize,
    locale: Locale,
) -> Html {
    // A wide table scrolls in its frame, which must be focusable for the keyboard, and so needs a name.
    let name = locale.page_texts().paragraph(number);
    html! {
        <div id={table.id.to_string()} class="table-frame" tabindex="0" role="region" aria-label={name}>
            <table>
                if !table.header.is_empty() {
                    <thead>{ render_rows(context, place, table, TablePart::Header) }</thead>
                }
                <tbody>{ render_rows(context, place, table, TablePart::Rows) }</tbody>
            </table>
        </div>
    }
}

fn render_rows(context: &Context, place: BlockPlace, table: &Table, part: TablePart) -> Html {
    let starts = (0..part.rows(table).len()).step_by(ROWS_OF_PIECE);
    let pieces = starts.map(|start| {
        let context = context.clone();
        render_later(move || match context.block(place) {
            Some(Block::Table(table)) => render_piece(table, part, start),
            _ => Html::default(),
        })
    });
    html! { <>{ for pieces }</> }
}

fn render_piece(table: &Table, part: TablePart, start: usize) -> Html {
    let rows = part.rows(table).iter().skip(start).take(ROWS_OF_PIECE);
    let rows = rows.map(|row| {
        let cells = row.iter().map(|cell| match part {
            TablePart::Header => html! { <th scope="col">{ cell.as_str() }</th> },
            TablePart::Rows => html! { <td>{ cell.as_str() }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! { <>{ for rows }</> }
}

impl TablePart {
    fn rows(self, table: &Table) -> &[Vec<String>] {
        match self {
            Self::Header => &table.header,
            Self::Rows => &table.rows,
        }
    }
}
