//! 全部展开 and 全部收起; for elders also one section at a time, and key points alone.

use yew::prelude::*;

use super::truth;
use crate::state::{Action, Extent, Model};
use crate::texts::Locale;

pub(super) fn render_fold_tools(
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let is_elder = model.preferences.is_elder();
    let [open_all, close_all, single, key_points] = texts.fold_purposes;
    // The style sheet shows it under the name.
    let described = |purpose: &'static str| is_elder.then_some(purpose);
    html! {
        <div class="button-group needs-app" role="group" aria-label={texts.fold_tools}>
            <button class="button" title={described(open_all)} onclick={on_action.reform(|_| Action::AllOpened)}>
                { texts.open_all }
            </button>
            <button class="button" title={described(close_all)} onclick={on_action.reform(|_| Action::AllClosed)}>
                { texts.close_all }
            </button>
            if is_elder {
                <button
                    class="button"
                    title={single}
                    aria-pressed={truth(model.single.is_some())}
                    onclick={on_action.reform(|_| Action::SingleToggled)}
                >
                    { texts.single }
                </button>
                <button
                    class="button"
                    title={key_points}
                    aria-pressed={truth(model.extent == Extent::KeyPoints)}
                    onclick={on_action.reform(|_| Action::KeyPointsToggled)}
                >
                    { texts.key_points }
                </button>
            }
        </div>
    }
}
