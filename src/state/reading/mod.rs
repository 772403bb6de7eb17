//! Reading: the reader's position, the places they go to, and those they return to.

mod places;
mod position;
mod travel;

pub use places::Places;
pub(super) use places::{go_back, rest};
pub use position::{Reading, Viewport, position_percent, section_at};
pub(super) use travel::{go, step, travel};
