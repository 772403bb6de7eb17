//! Events while the reader reads, and their commands to the browser.

use super::{Reading, places, travel};
use crate::state::{Command, Context, Direction, Model, Target};

/// An event of reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingAction {
    /// The address changed to name another place.
    TargetChanged(Target),
    /// The page was asked to go to a place.
    PlaceWanted(Target),
    /// The reader asked for the next or previous section.
    SectionStepped(Direction),
    /// The reader moved through the text.
    Moved(Reading),
    /// The reader stopped scrolling.
    Rested {
        /// The place that they stopped at.
        place: Target,
        /// True if the place is far from the previous one.
        is_far: bool,
    },
    /// The reader asked to return to their last place.
    ReturnWanted,
}

/// A command about the reader's position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingCommand {
    /// Scroll to a place.
    BringInView(Target),
    /// Measure the reader's position again: something else than scrolling moved the text.
    Measure,
    /// Keep the text being read at its place: the type has changed.
    KeepPlace,
    /// Store the reader's place.
    StorePlace(Target),
}

impl ReadingAction {
    /// Returns true if the text may move with it although nobody scrolls.
    pub(in crate::state) fn moves_text(&self) -> bool {
        !matches!(self, Self::Moved(_) | Self::Rested { .. })
    }
}

/// Changes the model by an event of reading.
pub(in crate::state) fn update(
    context: &Context,
    model: &mut Model,
    action: ReadingAction,
    commands: &mut Vec<Command>,
) {
    match action {
        ReadingAction::TargetChanged(target) => travel::travel(context, model, target, commands),
        ReadingAction::PlaceWanted(target) => travel::go(context, model, target, commands),
        ReadingAction::SectionStepped(direction) => {
            travel::step(context, model, direction, commands);
        }
        ReadingAction::Moved(reading) => model.reading = reading,
        ReadingAction::Rested { place, is_far } => places::rest(model, place, is_far, commands),
        ReadingAction::ReturnWanted => places::go_back(context, model, commands),
    }
}
