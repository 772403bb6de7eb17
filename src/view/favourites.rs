//! The list of favourites (我的收藏), in a dialog.

use yew::prelude::*;

use super::button::{Button, that};
use super::report_page::Handlers;
use super::{beginning, render_copyable, trouble_text};
use crate::contract::{files, ids};
use crate::ports::event;
use crate::state::{Action, Change, Favourite, Imported, Model, Part};
use crate::texts::Locale;

/// Maximum length of a favourite's words in the list, in characters.
const SHOWN_CHARS: usize = 120;

pub(super) fn render_favourites(model: &Model, locale: Locale, handlers: &Handlers) -> Html {
    let texts = locale.texts();
    let favourites = &model.favourites;
    let on_action = &handlers.on_action;
    let change = |name, change| Button::new(name).that(Action::Favourites(change), on_action);
    let on_closed = that::<Event>(Action::Favourites(Change::Shown(false)), on_action);
    let trouble = favourites
        .unseen_error
        .or(favourites.trouble)
        .map(|trouble| trouble_text(trouble, texts));
    html! {
        <dialog id={ids::FAVOURITES} class="dialog" aria-label={texts.favourites} onclose={on_closed}>
            <div class="panel-head">
                <h2 class="panel-name">{ texts.favourites }{ format!(" {}", favourites.items.len()) }</h2>
                { Button::new(texts.close).render(handlers.on_close.reform(|_| ids::FAVOURITES)) }
                // In the head, it stays on screen however far down the reader is.
                <p role="status">
                    { for trouble }
                    if let Some(Imported { added, merged, unchanged, rejected }) = favourites.imported {
                        { texts.imported(added, merged, unchanged, rejected) }
                    }
                    if favourites.items.is_empty() {
                        { texts.no_favourites }
                    }
                    if !favourites.removed.is_empty() {
                        { texts.removed(favourites.removed.len()) }
                        { change(texts.undo, Change::Restored) }
                    }
                </p>
            </div>
            <ol>
                for (index, item) in favourites.items.iter().take(favourites.shown).enumerate() {
                    { render_item(index, item, locale, handlers) }
                }
            </ol>
            if favourites.items.len() > favourites.shown {
                { change(texts.more_favourites, Change::Extended) }
            }
            <p class="choices">
                if !favourites.items.is_empty() {
                    { Button::new(texts.export).render(handlers.on_export.reform(|_| ())) }
                }
                // A file input shows texts in the browser's language, so a label serves as the button.
                <label class="button file-button">
                    { texts.import }
                    <input
                        id="favourites-file"
                        type="file"
                        accept=".json,application/json"
                    />
                </label>
                <span id="favourites-file-name"></span>
            </p>
            for text in &favourites.exported {
                <p role="status">{ texts.exported(files::FAVOURITES) }</p>
                { render_copyable(texts.copy_by_hand, text) }
            }
        </dialog>
    }
}

fn render_item(index: usize, item: &Favourite, locale: Locale, handlers: &Handlers) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let on_note = on_action.reform(move |event: InputEvent| {
        Action::Favourites(Change::Noted(index, event::value(&event)))
    });
    let place = [Part::Title, Part::Heading, Part::Saved].map(|part| item.part(part));
    let place: Vec<&str> = place.into_iter().filter(|text| !text.is_empty()).collect();
    let words = beginning(item.part(Part::Words), SHOWN_CHARS);
    let remove = Button {
        label: Some(texts.remove_favourite(&words)),
        ..Button::new(texts.remove)
    };
    let link = item.link();
    html! {
        // With keys, removing a row keeps the focus and the note being typed in the others.
        <li key={&*link}>
            <a href={link} onclick={handlers.on_close.reform(|_| ids::FAVOURITES)}>{ words.clone() }</a>
            <p class="purpose">{ place.join(" · ") }</p>
            <div class="choices">
                <label class="colour">
                    { texts.note }
                    // Emitted at each input event: any rendering sets the field to the value of the model.
                    <input
                        class="search-box"
                        maxlength="2000"
                        autocomplete="off"
                        autocorrect="off"
                        autocapitalize="none"
                        spellcheck="false"
                        enterkeyhint="done"
                        value={item.part(Part::Note).to_owned()}
                        oninput={on_note}
                    />
                </label>
                { remove.that(Action::Favourites(Change::Removed(index)), on_action) }
            </div>
        </li>
    }
}
