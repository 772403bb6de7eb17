//! The offer at the beginning of the page, and the explanation of the elders' page.

use yew::prelude::*;

use super::button::Button;
use crate::contract::classes;
use crate::state::{Action, Choice, Model, ReadingAction, SettingsAction};
use crate::texts::Locale;

/// Offers to return to the last visit's place, or the elders' page to a reader who has not met it.
///
/// It is on every page: `first/offer.js` decides before the first paint whether it is on screen, so that nothing moves
/// when the viewer is ready.
pub(super) fn render_offer(model: &Model, locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    let is_place = model.places.are_offered();
    let (sentence, accept, accepted) = if is_place {
        (
            texts.place_offer,
            Button::new(texts.last_place),
            Action::Reading(ReadingAction::ReturnWanted),
        )
    } else {
        let accept = Button {
            label: Some(texts.elder_offer_accepted.to_owned()),
            ..Button::new(texts.open)
        };
        (
            texts.elder_offer,
            accept,
            Action::Settings(SettingsAction::Chosen(Choice::elder(true))),
        )
    };
    let dismiss = Button {
        label: Some(
            if is_place {
                texts.close
            } else {
                texts.elder_offer_known
            }
            .to_owned(),
        ),
        ..Button::with_icon(texts.close, "#icon-close")
    };
    html! {
        <aside class={classes::OFFER} aria-label={if is_place { texts.last_place } else { texts.elder }}>
            <p>{ sentence }</p>
            // With keys the buttons are different elements: the focus must not move from one offer to the other.
            <span key={accept.name}>{ accept.that(accepted, on_action) }</span>
            { dismiss.that(Action::Settings(SettingsAction::OfferDismissed), on_action) }
        </aside>
    }
}

/// Explains the elders' page.
pub(super) fn render_card(locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    let [name, sentence, purpose] = texts.elder_card;
    html! {
        <section class={classes::CARD} aria-label={texts.elder}>
            <h2>{ name }</h2>
            <p>{ sentence }</p>
            { Button::new(texts.understood).described(Some(purpose)).that(Action::Settings(SettingsAction::CardClosed), on_action) }
        </section>
    }
}
