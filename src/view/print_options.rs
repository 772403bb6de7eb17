//! The print options (打印选项): the parts that are printed, and their type.

use yew::prelude::*;

use super::choice::render_choice;
use super::page_tools::print_button;
use crate::state::{
    Action, Context, Model, PrintExtent, PrintSize, Printing, PrintingAction, current_section,
    has_kept,
};
use crate::texts::Locale;

/// The id of the reason for which favourites cannot be chosen.
const NOTHING_KEPT: &str = "nothing-kept";

/// Renders the print options; nothing if they are not on screen.
pub(super) fn render_print_options(
    context: &Context,
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let Some(printing) = model.printing else {
        return html! {};
    };
    let nothing_kept = !has_kept(context, model);
    let option = |kind, group, name, is_on, chosen: Printing| {
        let is_disabled = nothing_kept && chosen.extent == PrintExtent::Favourites;
        let action = Action::Printing(PrintingAction::Chosen(chosen));
        render_choice((kind, group), name, (is_on, is_disabled), on_action, action)
    };
    let extents = PrintExtent::ALL.map(|extent| Printing { extent, ..printing });
    let sizes = PrintSize::ALL.map(|size| Printing { size, ..printing });
    let groups = [extents.as_slice(), sizes.as_slice()];
    let contents = Printing {
        has_contents: !printing.has_contents,
        ..printing
    };
    let here = current_section(context, model).and_then(|entry| context.section(entry));
    let here = here.filter(|_| printing.extent == PrintExtent::CurrentSection);
    // The options are above all sections, so they name the section that will be printed.
    let told = [(here, nothing_kept), (None, false)];
    let groups = texts.print_choices.into_iter().zip(groups).zip(told);
    let print = print_button(model, locale);
    html! {
        <div class="print-options" role="group" aria-label={texts.print_options}>
            for (((group, names), choices), (here, nothing_kept)) in groups {
                // A disabled choice takes no focus, so its reason describes the group.
                <fieldset class="setting" aria-describedby={nothing_kept.then_some(NOTHING_KEPT)}>
                    <legend>{ group }</legend>
                    if let Some(section) = here {
                        <p class="purpose" role="status">{ section.heading.clone() }</p>
                    }
                    <div class="choices">
                        for (name, chosen) in names.iter().zip(choices) {
                            { option("radio", group, *name, *chosen == printing, *chosen) }
                        }
                        if nothing_kept {
                            <span id={NOTHING_KEPT} class="purpose">{ texts.nothing_kept }</span>
                        }
                    </div>
                </fieldset>
            }
            <div class="choices">
                { option("checkbox", texts.with_contents, texts.with_contents, printing.has_contents, contents) }
                { print.that(Action::Printing(PrintingAction::Wanted), on_action) }
            </div>
        </div>
    }
}
