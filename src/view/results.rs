//! The results of a search: clauses that link to their hits, or advice if there are none.

use yew::prelude::*;

use super::button::{Button, that};
use crate::state::{Action, Choice, Context, Query, Search, SearchAction, SettingsAction};
use crate::texts::Locale;
use ::document::CharRange;
use ::search::{Item, MatchKind, Place};

pub(super) fn render_results(
    context: &Context,
    search: &Search,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let matches = &texts.matches;
    let Some(listing) = &search.listing else {
        return html! {};
    };
    let kind = match listing.found.kind {
        MatchKind::WordsInParagraph => Some(matches.words_in_paragraph),
        MatchKind::WordsInSection => Some(matches.words_in_section),
        MatchKind::Pinyin => Some(matches.pinyin),
        MatchKind::Value => Some(matches.value),
        MatchKind::Nothing | MatchKind::Literal | MatchKind::Missing => None,
    };
    let best = listing.best.iter().map(|item| (item, true));
    let items = best.chain(listing.items.iter().map(|item| (item, false)));
    html! {
        <>
            if texts.elder_names.contains(&search.query.trim()) {
                { render_elder_question(locale, on_action) }
            }
            if let Some(kind) = kind {
                <p class="results-note">{ kind }</p>
            }
            if listing.found.hits.is_empty() {
                { render_way_on(search, locale, on_action) }
            } else {
                <ol aria-label={texts.results}>
                    for (at, (item, is_best)) in items.enumerate() {
                        { render_item(context, search, (at, item, is_best), locale, on_action) }
                    }
                </ol>
            }
            if search.has_more() {
                { Button::new(texts.more_results).that(Action::Search(SearchAction::ListExtended), on_action) }
            }
        </>
    }
}

/// Offers the elders' page to a reader who searched for one of its names, of which portals use many.
fn render_elder_question(locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    html! {
        <p class="results-note">
            { texts.elder_question }
            { Button::new(texts.elder).that(Action::Settings(SettingsAction::Chosen(Choice::elder(true))), on_action) }
        </p>
    }
}

fn render_way_on(search: &Search, locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    let Some(meant) = search.suggestion.clone() else {
        return html! { <p class="results-note">{ texts.search_advice }</p> };
    };
    let query = Query {
        typed: meant.clone(),
        compatible: meant.clone(),
    };
    let onclick = that::<MouseEvent>(Action::Search(SearchAction::QueryTyped(query)), on_action);
    html! {
        <p class="results-note">
            { texts.did_you_mean }
            <button class="button" {onclick}>{ meant }</button>
        </p>
    }
}

/// Returns the headers of a table's cell, as they stand before its text; an empty text for other fields.
pub(super) fn headers(context: &Context, field: usize, locale: Locale) -> String {
    let texts = locale.texts();
    let headers = context.search_index().headers(context.report(), field);
    if headers.is_empty() {
        return String::new();
    }
    texts.cell(headers.join(texts.between_headers))
}

fn render_item(
    context: &Context,
    search: &Search,
    (at, item, is_best): (usize, &Item, bool),
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let search_index = context.search_index();
    let around = |field| match search_index.place(field) {
        // The place of a heading is the section around its own.
        Some(Place::Heading(entry)) => context.ancestors(Some(*entry)).nth(1),
        _ => search_index.section_of(field),
    };
    let here = around(item.field);
    let place = match (
        here.and_then(|entry| context.section(entry)),
        search_index.place(item.field),
    ) {
        (Some(section), _) => &section.heading,
        (None, Some(Place::Metadata(_))) => texts.metadata,
        (None, _) => context.report().name(),
    };
    let hits = &search.found.hits;
    // Hits are in reading order: each section is named above its first hit, with the number of its hits.
    let before = item
        .first_hit
        .checked_sub(1)
        .and_then(|before| hits.get(before));
    let is_first = before.is_none_or(|before| around(before.field) != here);
    let count = || hits.iter().filter(|hit| around(hit.field) == here).count();
    let id = context.id_of_field(item.field);
    let href = format!("#{}", id.as_deref().unwrap_or("top"));
    let hit = item.first_hit;
    let onclick = on_action.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::Search(SearchAction::HitChosen(hit))
    });
    let text = search_index.text(context.report(), item.field);
    let is_current = search.current == Some(hit);
    html! {
        // The list may grow while a pointer is down: without keys Yew would reuse the element under it for another.
        <li key={at}>
            <a {href} {onclick} aria-current={is_current.then_some("true")}>
                if is_best || is_first {
                    <span class="result-place">
                        if is_best {
                            <i class="result-best">{ texts.most_relevant }</i>
                        }
                        { place }
                        if !is_best {
                            <span class="result-count">{ texts.hits(count()) }</span>
                        }
                    </span>
                }
                { headers(context, item.field, locale) }
                { render_excerpt(&text, item) }
            </a>
        </li>
    }
}

/// Renders the excerpt with its hits in bold; `mark` is reserved for the report's text.
fn render_excerpt(text: &str, item: &Item) -> Html {
    let (_, excerpt, _) = item.excerpt.split(text);
    let mut from = item.excerpt.start;
    let mut rest = excerpt;
    let mut parts = Vec::new();
    for mark in &item.marks {
        let within = CharRange {
            start: mark.start.saturating_sub(from),
            end: mark.end.saturating_sub(from),
        };
        let (before, hit, after) = within.split(rest);
        parts.push(html! { <>{ before }<b>{ hit }</b></> });
        (rest, from) = (after, mark.end);
    }
    html! { <>{ for parts }{ rest }</> }
}
