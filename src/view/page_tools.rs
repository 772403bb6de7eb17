//! 打印 and 字体, as the portal's page offers them.

use yew::prelude::*;

use super::button::Button;
use crate::state::{Action, Model, Setting};
use crate::texts::Locale;

pub(super) fn render_page_tools(
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
    on_print: &Callback<()>,
) -> Html {
    let texts = locale.texts();
    let preferences = &model.preferences;
    let text_size = preferences.shown_text_size();
    // The sizes of 大, 中 and 小.
    let sizes = ["22", "18", "16"].map(|size| Setting::TextSize.choice(size));
    let sizes = sizes.into_iter().flatten().zip(texts.type_sizes);
    html! {
            <div class="page-tools needs-app">
                <button class="button" title={preferences.is_elder().then_some(texts.print_purpose)} onclick={on_print.reform(|_| ())}>
    { texts.print }
    </button>
                <div class="button-group" role="group" aria-labelledby="type-size">
                    <span id="type-size" class="group-name">{ texts.type_size }</span>
                    for (size, name) in sizes {
                        { Button::pressed(name, size == text_size).that(Action::Chosen(size), on_action) }
                    }
                </div>
            </div>
        }
}
