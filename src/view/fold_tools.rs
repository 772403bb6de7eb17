//! The fold tools: 全部展开 and 全部收起; for elders also one section at a time, and key points.

use yew::prelude::*;

use super::button::Button;
use crate::state::{Action, Extent, FoldAction, Model};
use crate::texts::Locale;

pub(super) fn render_fold_tools(
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    html! {
        <div class="button-group needs-app" role="group" aria-label={locale.texts().fold_tools}>
            { render_fold_buttons(model, locale, on_action, false) }
        </div>
    }
}

pub(super) fn render_fold_buttons(
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
    has_icons: bool,
) -> Html {
    let texts = locale.texts();
    let is_elder = model.preferences.is_elder();
    let [open_all, close_all, single, key_points] = texts.fold_purposes;
    let described = |name, icon, purpose| Button {
        icon: has_icons.then_some(icon),
        ..Button::new(name).described(is_elder.then_some(purpose))
    };
    let shown_alone = Button {
        is_pressed: Some(model.single.is_some()),
        ..described(texts.single, "#icon-fold", single)
    };
    let points_alone = Button {
        is_pressed: Some(model.extent == Extent::KeyPoints),
        ..described(texts.key_points, "#icon-contents", key_points)
    };
    html! {
        <>
            { described(texts.open_all, "#icon-unfold", open_all).that(Action::Folds(FoldAction::AllOpened), on_action) }
            { described(texts.close_all, "#icon-fold", close_all).that(Action::Folds(FoldAction::AllClosed), on_action) }
            if is_elder {
                { shown_alone.that(Action::Folds(FoldAction::SingleToggled), on_action) }
                { points_alone.that(Action::Folds(FoldAction::KeyPointsToggled), on_action) }
            }
        </>
    }
}
