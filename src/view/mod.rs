//! Views: report and model as HTML. The same code prerenders natively and hydrates in the browser.
//!
//! Nothing here reads the browser, storage, time or an unordered map: the output depends on the arguments only, or
//! the hydrated tree would differ from the prerendered one. Views are functions, `render_…`, since a Yew component
//! adds about 5 kB to the wasm.

mod bar;
mod button;
mod choice;
mod contents;
mod document_list;
mod embedding_guide;
mod embedding_page;
mod favourites;
mod fold_tools;
mod footer;
mod masthead;
mod more;
mod not_found;
mod offer;
mod page_tools;
mod passage_bar;
mod print_options;
mod report_page;
mod results;
mod search;
mod settings;
mod site_page;
mod site_tools;
#[cfg(not(target_arch = "wasm32"))]
mod styleguide;

pub use document_list::render_document_list;
pub use embedding_page::{EMBEDDING_PAGE, EmbeddableReport, render_embedding};
pub use footer::{ReportFiles, SITE_PAGES, render_footer};
pub use masthead::render_masthead;
pub use not_found::render_not_found;
pub use report_page::{Handlers, render_report_page};
pub use site_page::{render_conformance, render_help};
#[cfg(not(target_arch = "wasm32"))]
pub use styleguide::render_styleguide;

use yew::prelude::*;

use crate::contract::storage;
use crate::state::{Action, FavouritesError, MOST_FAVOURITES};
use crate::texts::Texts;

/// Renders a text that changes, with a new element for each value.
///
/// A translator may have replaced the text node that Yew knows; the element around it can still be replaced.
fn render_changing(text: String) -> Html {
    html! { <span key={text.clone()}>{ text }</span> }
}

/// Returns the first `most` characters of a text, with an ellipsis if there are more.
fn beginning(text: &str, most: usize) -> String {
    let mut beginning: String = text.chars().take(most).collect();
    if beginning.len() < text.len() {
        beginning.push('…');
    }
    beginning
}

/// Renders a text for the reader to copy, if the browser can't.
fn render_copyable(name: &'static str, text: &str) -> Html {
    html! {
        <label class="copyable">
            { name }
            <textarea readonly={true} rows="3" spellcheck="false" value={text.to_owned()} />
        </label>
    }
}

/// Returns the text about a failure of favourites.
fn trouble_text(trouble: FavouritesError, texts: &Texts) -> String {
    texts.troubles[trouble as usize].fill(&[
        ("key", &storage::FAVOURITES_DAMAGED),
        ("most", &MOST_FAVOURITES),
    ])
}

/// Emits `action` on the Escape key.
fn on_escape(on_action: &Callback<Action>, action: Action) -> Callback<KeyboardEvent> {
    let on_action = on_action.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            // Escape does one thing: it does not end a search as well.
            event.prevent_default();
            on_action.emit(action.clone());
        }
    })
}

/// Returns the ARIA value of a boolean.
fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn adds_an_ellipsis_only_to_shortened_texts() {
        assert_eq!(beginning("甲乙丙", 2), "甲乙…");
        assert_eq!(beginning("甲乙", 2), "甲乙");
    }
}
