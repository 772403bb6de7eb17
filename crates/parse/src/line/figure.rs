//! Figures among lines: pictures have no text, so that they stand between lines rather than being some.

use std::rc::Rc;

use crate::line::Line;

/// A figure of the page, and its place: below the line with a smaller order.
#[derive(Clone, Debug)]
pub(crate) struct Placed<'page> {
    pub(crate) order: u32,
    /// The line of the file.
    pub(crate) number: u32,
    /// The address as in [`document::Figure::src`].
    pub(crate) src: String,
    pub(crate) alt: String,
    pub(crate) href: Option<Rc<str>>,
    pub(crate) caption: Option<Line<'page>>,
}
