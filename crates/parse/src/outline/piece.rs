//! The pieces of a body: its lines by what they are, and the figures between them.

use crate::line::Line;
use crate::line::figure::Placed;
use crate::line::mark::Numbering;
use crate::outline::table::Row;

/// A line of the body, or a part of one.
#[derive(Debug)]
pub(crate) enum Piece<'page> {
    /// A heading with its level, 2 for the top level, and its number.
    Heading(u8, Option<String>, Line<'page>),
    Paragraph(Line<'page>),
    /// A note to the text or to the table above it.
    Note(Line<'page>),
    /// Consecutive items with equal numbering form one list.
    Item(Option<Numbering>, Line<'page>),
    /// Consecutive rows form one table; with the number of its line.
    Row(Row, u32),
    Figure(Placed<'page>),
}

impl<'page> Piece<'page> {
    /// The place among the lines of the page, as in [`Line::order`].
    pub(crate) fn order(&self) -> u32 {
        match self {
            Self::Heading(_, _, line)
            | Self::Paragraph(line)
            | Self::Note(line)
            | Self::Item(_, line) => line.order,
            Self::Row(row, _) => row.order,
            Self::Figure(figure) => figure.order,
        }
    }

    /// The line of a piece that has one of its own.
    pub(crate) fn line(&self) -> Option<&Line<'page>> {
        match self {
            Self::Heading(_, _, line)
            | Self::Paragraph(line)
            | Self::Note(line)
            | Self::Item(_, line) => Some(line),
            Self::Row(..) | Self::Figure(_) => None,
        }
    }

    pub(crate) fn line_mut(&mut self) -> Option<&mut Line<'page>> {
        match self {
            Self::Heading(_, _, line)
            | Self::Paragraph(line)
            | Self::Note(line)
            | Self::Item(_, line) => Some(line),
            Self::Row(..) | Self::Figure(_) => None,
        }
    }
}
