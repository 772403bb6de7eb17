//! Travel: places that the page scrolls to, and the sections that open for them.

use crate::state::{
    Command, Context, Direction, FoldCommand, Model, ReadingCommand, Target, folds,
};

/// Goes to the next or previous section; from above all sections, next is the first.
pub(in crate::state) fn step(
    context: &Context,
    model: &mut Model,
    direction: Direction,
    commands: &mut Vec<Command>,
) {
    let reading = model.reading.section;
    let entry = match direction {
        Direction::Next => Some(reading.map_or(0, |entry| entry + 1)),
        Direction::Previous => reading.and_then(|entry| entry.checked_sub(1)),
    };
    let section = entry.and_then(|entry| context.section(entry));
    let target = section.and_then(|section| context.target(section.id.as_str()));
    if let Some(target) = target {
        if model.single.is_some() {
            folds::show(context, model, target.section());
        }
        model.stepped_to = target.section();
        go(context, model, target, commands);
    }
}

/// Opens the sections around the target and scrolls to it.
pub(in crate::state) fn go(
    context: &Context,
    model: &mut Model,
    target: Target,
    commands: &mut Vec<Command>,
) {
    open_around(context, model, &target, commands);
    arrive(model, target, true, commands);
}

/// Opens the sections that hide the target, and scrolls only if one did.
///
/// Otherwise the browser has already scrolled, and on going back to the reader's exact place.
pub(in crate::state) fn travel(
    context: &Context,
    model: &mut Model,
    target: Target,
    commands: &mut Vec<Command>,
) {
    let was_hidden = open_around(context, model, &target, commands);
    arrive(model, target, was_hidden, commands);
}

fn arrive(model: &mut Model, target: Target, scrolls: bool, commands: &mut Vec<Command>) {
    if scrolls {
        commands.push(Command::Reading(ReadingCommand::BringInView(
            target.clone(),
        )));
    }
    commands.push(Command::Folds(FoldCommand::ShowKeyPointOf(target.clone())));
    model.target = Some(target);
}

/// Opens the sections around the target. Returns true if one of them was closed.
fn open_around(
    context: &Context,
    model: &mut Model,
    target: &Target,
    commands: &mut Vec<Command>,
) -> bool {
    let around = context.ancestors(target.section());
    let closed: Vec<usize> = around
        .filter(|entry| !model.folds.is_open(*entry))
        .collect();
    for entry in &closed {
        model.folds.set(*entry, true);
    }
    if !closed.is_empty() {
        commands.push(Command::Folds(FoldCommand::Store));
    }
    !closed.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::state::context::tests::nested_report;
    use crate::state::{
        Action, Command, Context, FoldAction, Model, ReadingAction, ReadingCommand, update,
    };

    #[test]
    fn target_opens_only_the_sections_around_it_and_is_scrolled_to_if_one_hid_it() {
        let context = Context::new(nested_report());
        let target = context.target("p-inner").unwrap();
        let visit = || Action::Reading(ReadingAction::TargetChanged(target.clone()));
        let scroll = Command::Reading(ReadingCommand::BringInView(target.clone()));
        let mut model = Model::default();
        // The browser scrolls to a visible place by itself.
        assert!(!update(&context, &mut model, visit()).contains(&scroll));
        assert_eq!(model.target.as_ref(), Some(&target));
        for _ in 0..2 {
            update(&context, &mut model, Action::Folds(FoldAction::AllClosed));
            assert!(update(&context, &mut model, visit()).contains(&scroll));
            let open = [0, 1, 2].map(|entry| model.folds.is_open(entry));
            assert_eq!(open, [true, true, false]);
        }
    }
}
