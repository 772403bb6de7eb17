//! Scroll requests: places that the page scrolls to, and the sections that open for them.

use super::{Context, Direction, Model, Target, single};

/// A request to scroll to a place of the report. Requests for the same place differ in their serial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScrollRequest {
    /// The place to scroll to.
    pub target: Target,
    /// Number of requests before this one.
    pub serial: u32,
}

/// Goes to the next or previous section; from above all sections, next is the first.
pub(super) fn step(context: &Context, model: &mut Model, direction: Direction) {
    let reading = model.reading.section;
    let entry = match direction {
        Direction::Next => Some(reading.map_or(0, |entry| entry + 1)),
        Direction::Previous => reading.and_then(|entry| entry.checked_sub(1)),
    };
    let section = entry.and_then(|entry| context.section(entry));
    let target = section.and_then(|section| context.target(section.id.as_str()));
    if let Some(target) = target {
        if model.single.is_some() {
            single::show(context, model, target.section());
        }
        model.stepped_to = target.section();
        go(context, model, target);
    }
}

/// Opens the sections around the target and requests to scroll to it.
pub(super) fn go(context: &Context, model: &mut Model, target: Target) {
    open_around(context, model, &target);
    set_out(model, target.clone());
    model.target = Some(target);
}

/// Opens the sections that hide the target, and requests to scroll only if one did.
///
/// Otherwise the browser has already scrolled, and on going back to the reader's exact place.
pub(super) fn travel(context: &Context, model: &mut Model, target: Target) {
    if open_around(context, model, &target) {
        set_out(model, target.clone());
    }
    model.target = Some(target);
}

/// Opens the sections around the target. Returns true if one of them was closed.
fn open_around(context: &Context, model: &mut Model, target: &Target) -> bool {
    let around = context.ancestors(target.section());
    let closed: Vec<usize> = around
        .filter(|entry| !model.folds.is_open(*entry))
        .collect();
    for entry in &closed {
        model.folds.set(*entry, true);
    }
    !closed.is_empty()
}

pub(super) fn set_out(model: &mut Model, target: Target) {
    let serial = model
        .scroll_request
        .as_ref()
        .map_or(0, |scroll_request| scroll_request.serial + 1);
    model.scroll_request = Some(ScrollRequest { target, serial });
}

#[cfg(test)]
mod tests {
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, Model, update};

    fn after(actions: impl IntoIterator<Item = Action>) -> (Context, Model) {
        let context = Context::new(nested_report());
        let model = actions.into_iter().fold(Model::default(), |model, action| {
            update(&context, &model, action)
        });
        (context, model)
    }

    #[test]
    fn target_opens_only_the_sections_around_it() {
        let context = Context::new(nested_report());
        let target = context.target("p-inner").unwrap();
        let (_, model) = after([Action::AllClosed, Action::TargetChanged(target)]);
        let open: Vec<bool> = (0..3).map(|entry| model.folds.is_open(entry)).collect();
        assert_eq!(open, [true, true, false]);
    }

    #[test]
    fn same_target_twice_is_two_requests() {
        let context = Context::new(nested_report());
        let target = || context.target("s2").unwrap();
        let visit = || [Action::AllClosed, Action::TargetChanged(target())];
        let (_, once) = after(visit());
        let (_, twice) = after(visit().into_iter().chain(visit()));
        assert_ne!(once.scroll_request, twice.scroll_request);
    }

    #[test]
    fn visible_target_is_left_to_the_browser() {
        let target = Context::new(nested_report()).target("p-inner").unwrap();
        let (_, model) = after([Action::TargetChanged(target.clone())]);
        assert_eq!((model.scroll_request, model.target), (None, Some(target)));
    }
}
