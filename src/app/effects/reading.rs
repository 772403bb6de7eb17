//! Reading: measures the section being read and the position in percent.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;

use super::places;
use crate::ports::Ports;
use crate::state::{
    Action, Context, Folds, Model, Reading, ReadingAction, ReadingCommand, Target, Viewport,
    position_percent, section_at,
};

/// The place that the address last named, and the scroll position then, in CSS px.
type Arrival = Option<(Target, f64)>;

/// The last known scroll position in CSS px. Asking the browser instead may force a layout.
pub(super) type Scrolled = Rc<Cell<f64>>;

/// Emits the reader's position after each scroll or change of the layout.
pub(super) fn watch<P: Ports>(
    ports: &P,
    context: &Context,
    model: &Rc<RefCell<Model>>,
    scrolled: &Scrolled,
    on_action: &Callback<Action>,
) -> P::Subscription {
    let arrival = RefCell::new(Arrival::None);
    let (at_scroll, context, model) = (ports.clone(), context.clone(), Rc::clone(model));
    let (scrolled, on_action) = (Rc::clone(scrolled), on_action.clone());
    ports.watch_scroll(move || {
        let ports = &at_scroll;
        let (height, at, scrollable) = ports.get_viewport();
        scrolled.set(at);
        let viewport = Viewport {
            height,
            scrolled: at,
            scrollable,
        };
        let reading = measure(
            ports,
            &context,
            &model.borrow(),
            viewport,
            &mut arrival.borrow_mut(),
        );
        on_action.emit(Action::Reading(ReadingAction::Moved(reading)));
    })
}

/// Carries out a command.
pub(super) fn run(ports: &impl Ports, context: &Context, command: ReadingCommand) {
    match command {
        ReadingCommand::BringInView(target) => ports.set_in_view(target.id()),
        ReadingCommand::Measure => ports.set_move_noticed(),
        ReadingCommand::KeepPlace => ports.set_layout_noticed(),
        ReadingCommand::StorePlace(place) => places::store(ports, context, &place),
    }
}

fn measure(
    ports: &impl Ports,
    context: &Context,
    model: &Model,
    viewport: Viewport,
    arrival: &mut Arrival,
) -> Reading {
    let scrolled = viewport.scrolled;
    let mut reading = measure_page(ports, context, &model.folds, viewport);
    // A short section near the end can't be scrolled up to the reading line. It counts as being read until the reader
    // scrolls on.
    if let Some(target) = &model.target {
        if arrival
            .as_ref()
            .is_none_or(|(arrived, _)| arrived != target)
        {
            *arrival = Some((target.clone(), scrolled));
        }
        let stays = arrival
            .as_ref()
            .is_some_and(|(_, at)| (at - scrolled).abs() < 2.0);
        if stays && target.section().is_some() {
            reading.section = target.section();
        }
    }
    reading
}

fn measure_page(
    ports: &impl Ports,
    context: &Context,
    folds: &Folds,
    viewport: Viewport,
) -> Reading {
    let entries = 0..context.entries().len();
    let shown: Vec<usize> = entries
        .filter(|entry| folds.shows(context, *entry))
        .collect();
    let top_of = |index: usize| {
        let section = shown.get(index).and_then(|entry| context.section(*entry));
        section
            .and_then(|section| ports.get_top(section.id.as_str()))
            .unwrap_or(f64::MAX)
    };
    let section = section_at(shown.len(), top_of, viewport.reading_line());
    let (top, height) = (ports.get_top("body"), ports.get_height("body"));
    Reading {
        section: section.and_then(|index| shown.get(index).copied()),
        percent: position_percent(
            top.unwrap_or_default(),
            height.unwrap_or_default(),
            viewport,
        ),
    }
}
