//! 全部展开 and 全部收起.

use yew::prelude::*;

use crate::state::Action;
use crate::texts::Locale;

pub(super) fn render_fold_tools(locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    html! {
        <div class="button-group needs-app" role="group" aria-label={texts.fold_tools}>
            <button class="button" onclick={on_action.reform(|_| Action::AllOpened)}>
                { texts.open_all }
            </button>
            <button class="button" onclick={on_action.reform(|_| Action::AllClosed)}>
                { texts.close_all }
            </button>
        </div>
    }
}
