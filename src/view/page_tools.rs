//! 打印 and 字体, as the portal's page offers them.

use yew::prelude::*;

use crate::state::{Action, TextSize};
use crate::texts::Locale;

pub(super) fn render_page_tools(
    locale: Locale,
    text_size: TextSize,
    on_action: &Callback<Action>,
    on_print: &Callback<()>,
) -> Html {
    let texts = locale.texts();
    let sizes = TextSize::LARGE_MIDDLE_SMALL
        .into_iter()
        .zip(texts.type_sizes);
    html! {
        <div class="page-tools needs-app">
            <button type="button" class="button" onclick={on_print.reform(|_| ())}>{ texts.print }</button>
            <div class="button-group" role="group" aria-labelledby="type-size">
                <span id="type-size" class="group-name">{ texts.type_size }</span>
                for (size, name) in sizes {
                    <button
                        type="button"
                        class="button"
                        aria-pressed={if size == text_size { "true" } else { "false" }}
                        onclick={on_action.reform(move |_| Action::TextSizeChosen(size))}
                    >
                        { name }
                    </button>
                }
            </div>
        </div>
    }
}
