//! The search: a box, what it found, and the ways from hit to hit.

use yew::prelude::*;

use super::button::{Button, that};
use super::results::render_results;
use super::truth;
use crate::state::{Action, Archive, Direction, Query, Search};
use crate::texts::Locale;

/// The id of the search box.
pub const SEARCH_ID: &str = "search";

const RESULTS_ID: &str = "results";

pub(super) fn render_search(
    archive: &Archive,
    search: &Search,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let count = search.found.hits.len();
    let is_on = !search.query.trim().is_empty();
    let status = match (is_on, count) {
        (false, _) => String::new(),
        (true, 0) => texts.no_hits.to_owned(),
        (true, count) => around(texts.hits, count),
    };
    let here = search.current.map(|hit| around(texts.hit, hit + 1));
    let step = |name: &'static str, direction: Direction| {
        let button = Button {
            is_disabled: count == 0,
            ..Button::new(name)
        };
        button.that(Action::HitStepped(direction), on_action)
    };
    html! {
        <div class="search needs-app" role="search">
            <input
                id={SEARCH_ID}
                class="search-box"
                type="search"
                aria-label={texts.search}
                placeholder={texts.search}
                autocomplete="off"
                enterkeyhint="search"
            />
            // Assistive technology waits with the number until the reader has stopped typing.
            <span class="search-status" role="status" aria-busy={(is_on && !search.is_settled).then_some("true")}>{ status }</span>
            if is_on {
                if let Some(here) = here {
                    <span class="search-here">{ here }</span>
                }
                <span class="button-group">
                    { step(texts.previous_hit, Direction::Previous) }
                    { step(texts.next_hit, Direction::Next) }
                    <button
                        class="button"
                        aria-expanded={truth(search.shows_list)}
                        aria-controls={RESULTS_ID}
                        onclick={that(Action::ListToggled, on_action)}
                    >
                        { texts.result_list }
                    </button>
                    { Button::new(texts.clear_search).that(Action::QueryTyped(Query::default()), on_action) }
                </span>
                <div id={RESULTS_ID} class="results" hidden={!search.shows_list}>
                    if search.shows_list {
                        { render_results(archive, search, locale, on_action) }
                    }
                </div>
            }
        </div>
    }
}

fn around([before, behind]: [&str; 2], number: usize) -> String {
    format!("{before}{number}{behind}")
}
