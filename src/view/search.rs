//! The search: the box, the number of hits, the steps between them, and the list of results.

use yew::prelude::*;

use super::button::Button;
use super::render_changing;
use super::results::{headers, render_results};
use crate::contract::ids;
use crate::state::{Action, Context, Direction, Model, Query, Search, SearchAction};
use crate::texts::Locale;

pub(super) fn render_search(
    context: &Context,
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let search = &model.search;
    let is_elder = model.preferences.is_elder();
    let purposes = texts.search_purposes;
    let [previous, next, list, clear] = purposes.map(|purpose| is_elder.then_some(purpose));
    let count = search.found.hits.len();
    let is_on = !search.query.trim().is_empty();
    let status = match (is_on, count) {
        (false, _) => String::new(),
        _ if search.is_awaited() => String::new(),
        (true, 0) => texts.no_hits.to_owned(),
        (true, count) => texts.hits(count),
    };
    let step = |name: &'static str, icon, purpose, direction: Direction| {
        let button = Button {
            is_disabled: count == 0,
            ..Button::with_icon(name, icon).described(purpose)
        };
        button.that(
            Action::Search(SearchAction::HitStepped(direction)),
            on_action,
        )
    };
    let list = Button {
        is_expanded: Some(search.shows_list),
        ..Button::new(texts.result_list).described(list)
    };
    let clear = Button::with_icon(texts.clear_search, "#icon-close").described(clear);
    html! {
        <div class="search needs-app" role="search" data-results={(search.shows_list && !search.is_awaited()).then_some("on")}>
            <input
                id={ids::SEARCH}
                class="search-box"
                type="search"
                aria-label={texts.search}
                placeholder={texts.search}
                autocomplete="off"
                autocorrect="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
            />
            // `aria-busy` delays the announcement of the number until the reader has paused typing.
            <span class="search-status" role="status" aria-busy={(is_on && !search.is_settled).then_some("true")}>{ render_changing(status) }</span>
            if is_on {
                // Screen readers announce what changes in a region that was there before.
                <span class="search-here" role="status">
                    { for search.current.map(|hit| render_here(context, search, hit, locale)) }
                </span>
                <span class="button-group">
                    { step(texts.previous_hit, "#icon-up", previous, Direction::Previous) }
                    { step(texts.next_hit, "#icon-down", next, Direction::Next) }
                    { list.that(Action::Search(SearchAction::ListToggled), on_action) }
                    { clear.that(Action::Search(SearchAction::QueryTyped(Query::default())), on_action) }
                </span>
                <div id="results" class="results" hidden={!search.shows_list || search.listing.is_none()}>
                    if search.shows_list {
                        { render_results(context, search, locale, on_action) }
                    }
                </div>
            }
            // `page/queries.js` handles this check box.
            <label class="remember"><input type="checkbox" id={ids::REMEMBER} />{ texts.remember }</label>
        </div>
    }
}

/// Renders the number of the current hit, and for screen readers the sentence around it, anew for each step.
fn render_here(context: &Context, search: &Search, hit: usize, locale: Locale) -> Html {
    let texts = locale.texts();
    let (search_index, report, hits) =
        (context.search_index(), context.report(), &search.found.hits);
    let item = search_index.items(report, hits, hit, 1).pop();
    let sentence = item.map_or(String::new(), |item| {
        let text = search_index.text(report, item.field);
        headers(context, item.field, locale) + item.excerpt.split(&text).1
    });
    let wrap = if search.is_wrapped {
        texts.wraps[usize::from(hit > 0)]
    } else {
        ""
    };
    html! {
        <span key={search.visits}>
            { texts.hit(hit + 1) }
            <span class="heard">{ texts.hit_context(hits.len(), wrap, sentence) }</span>
        </span>
    }
}
