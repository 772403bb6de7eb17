//! Reading: measures the section being read and the position in percent.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;

use crate::browser::{self, Subscription};
use crate::state::{
    Action, Context, Folds, Model, Reading, Target, Viewport, position_percent, section_at,
};

/// The place that the address last named, and the scroll position then, in CSS px.
type Arrival = Option<(Target, f64)>;

/// The last known scroll position in CSS px. Asking the browser instead may force a layout.
pub(super) type Scrolled = Rc<Cell<f64>>;

pub(super) fn watch(
    context: Context,
    shown: Rc<RefCell<Model>>,
    scrolled: Scrolled,
    on_action: Callback<Action>,
) -> Subscription {
    let arrival = RefCell::new(Arrival::None);
    browser::watch_scroll(move || {
        let (height, at, scrollable) = browser::get_viewport();
        scrolled.set(at);
        let viewport = Viewport {
            height,
            scrolled: at,
            scrollable,
        };
        let reading = measure(
            &context,
            &shown.borrow(),
            viewport,
            &mut arrival.borrow_mut(),
        );
        on_action.emit(Action::ReadingMoved(reading));
    })
}

/// Shows the reader's position, and measures it again after changes that move the text.
///
/// Folds, text size and a new address move the text as scrolling does; typing does not.
pub(super) fn show(context: &Context, before: &Model, after: &Model) {
    let elsewhere = Model {
        reading: before.reading,
        search: before.search.clone(),
        places: before.places.clone(),
        ..after.clone()
    };
    if elsewhere != *before {
        browser::set_scroll_noticed();
    }
    if before.reading != after.reading {
        let Reading { section, percent } = after.reading;
        let section = section.and_then(|entry| context.section(entry));
        browser::set_reading(section.map(|section| section.id.as_str()), percent);
    }
}

fn measure(context: &Context, model: &Model, viewport: Viewport, arrival: &mut Arrival) -> Reading {
    let scrolled = viewport.scrolled;
    let mut reading = measure_page(context, &model.folds, viewport);
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

fn measure_page(context: &Context, folds: &Folds, viewport: Viewport) -> Reading {
    let entries = 0..context.entries().len();
    let shown: Vec<usize> = entries
        .filter(|entry| folds.shows(context, *entry))
        .collect();
    let top_of = |index: usize| {
        let section = shown.get(index).and_then(|entry| context.section(*entry));
        section
            .and_then(|section| browser::get_top(section.id.as_str()))
            .unwrap_or(f64::MAX)
    };
    let section = section_at(shown.len(), top_of, viewport.reading_line());
    let (top, height) = (browser::get_top("body"), browser::get_height("body"));
    Reading {
        section: section.and_then(|index| shown.get(index).copied()),
        percent: position_percent(
            top.unwrap_or_default(),
            height.unwrap_or_default(),
            viewport,
        ),
    }
}
