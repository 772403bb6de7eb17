//! Tables, whose rows are rendered in pieces, since cells are most of the nodes of a report with many figures.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::later::render_later;
use super::layout::Layout;
use super::text::render_links;
use crate::contract::classes;
use crate::state::{BlockPlace, Context};
use crate::texts::Locale;
use ::document::{Block, Table};

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
    let name = table.caption.clone();
    let name = name.unwrap_or_else(|| locale.page_texts().paragraph(number));
    let layout = Rc::new(Layout::new(table));
    let rows = |rows: &Range<usize>| render_rows(context, place, &layout, rows.clone());
    let column_groups = layout.column_groups(table).into_iter();
    let column_groups = column_groups.map(|width| html! { <colgroup span={width.to_string()} /> });
    let groups = layout.groups.iter();
    let groups = groups.map(|group| html! { <tbody>{ rows(group) }</tbody> });
    let notes = table.notes.iter().map(|note| html! { <p>{ note }</p> });
    // A wide table scrolls in its frame, which must be focusable for the keyboard, and so needs a name. `tables.js` takes
    // both away where the table fits.
    html! {
        <div id={table.id.to_string()} class="table">
            { render_tools(&name, locale) }
            <div class={classes::TABLE_FRAME} tabindex="0" role="region" aria-label={name}>
                <table class={layout.class_on_paper(table)}>
                    { render_caption(table) }
                    { for column_groups }
                    if layout.head > 0 {
                        <thead>{ rows(&(0..layout.head)) }</thead>
                    }
                    { for groups }
                </table>
            </div>
            { for notes }
        </div>
    }
}

/// Renders the buttons of a table, which `tables.js` answers. Style sheets show their names: a control has no text in the
/// body.
fn render_tools(name: &str, locale: Locale) -> Html {
    let [copy, save, read] = locale.page_texts().table_tools;
    html! {
        <div class="table-tools" role="group" aria-label={name.to_owned()}>
            <button type="button" class={classes::COPY_TABLE} aria-label={copy}></button>
            <button type="button" class={classes::SAVE_TABLE} aria-label={save}></button>
            <button type="button" class={classes::READ_ROWS} aria-label={read} aria-pressed="false"></button>
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

fn render_rows(
    context: &Context,
    place: BlockPlace,
    layout: &Rc<Layout>,
    rows: Range<usize>,
) -> Html {
    let starts = rows.clone().step_by(ROWS_OF_PIECE);
    let pieces = starts.map(|start| {
        let (context, layout) = (context.clone(), Rc::clone(layout));
        let rows = start..rows.end.min(start + ROWS_OF_PIECE);
        render_later(move || match context.block(place) {
            Some(Block::Table(table)) => render_piece(table, &layout, rows.clone()),
            _ => Html::default(),
        })
    });
    html! { <>{ for pieces }</> }
}

fn render_piece(table: &Table, layout: &Layout, rows: Range<usize>) -> Html {
    let rows = rows.filter_map(|index| Some((index, table.rows.get(index)?)));
    let rows = rows.map(|(index, row)| {
        let cells = (0..row.len()).map(|cell| render_cell(table, layout, index, cell));
        let class = layout.is_continued(index).then_some("continued");
        html! { <tr {class}>{ for cells }</tr> }
    });
    html! { <>{ for rows }</> }
}

fn render_cell(table: &Table, layout: &Layout, row: usize, index: usize) -> Html {
    let Some(cell) = table.rows.get(row).and_then(|row| row.get(index)) else {
        return Html::default();
    };
    let span = |count: u16| (count > 1).then(|| count.to_string());
    let (colspan, rowspan) = (span(cell.colspan), span(cell.rowspan));
    let class = layout.classes(row, index, cell);
    let text = render_links(&cell.text, &cell.links);
    if cell.header {
        let scope = layout.scope(row, cell);
        html! { <th {scope} {class} {colspan} {rowspan}>{ text }</th> }
    } else {
        html! { <td {class} {colspan} {rowspan}>{ text }</td> }
    }
}
