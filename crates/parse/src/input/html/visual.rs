//! Visual lines: the lines of a page as a browser shows them.

use crate::input::html::image::Image;
use crate::input::html::tree::NodeId;
use crate::line::Line;

/// The content of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    Text,
    /// Links only.
    Link,
    /// Text of a menu or a footer.
    Menu,
    /// An image, with its alternative text.
    Image,
}

/// A visible line.
#[derive(Clone, Debug)]
pub(crate) struct VisualLine {
    /// The line, with its place in the file; column 1 if entities or tags hide it.
    pub(crate) line: Line<'static>,
    pub(crate) content: Content,
    /// The block that contains it.
    pub(crate) block: NodeId,
    /// The picture, if the line is one; its text may be empty.
    pub(crate) image: Option<Box<Image>>,
}
