//! Reading: the reader's position, the places they go to, and those they return to.

mod action;
mod places;
mod position;
mod travel;

pub(super) use action::update;
pub use action::{ReadingAction, ReadingCommand};
pub use places::Places;
pub use position::{Reading, Viewport, position_percent, section_at};
pub(super) use travel::{go, travel};
