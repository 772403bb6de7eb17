//! The contents: the outline as links, and elements for the reader's position.
//!
//! `ports::web::contents` shows the position in them.

use yew::prelude::*;

use crate::contract::ids;
use crate::state::Context;
use crate::texts::Locale;
use ::document::Section;

/// Minimum length of words that siblings share, in characters, and of what distinguishes them.
const SHARED_CHARS: usize = 3;

pub(super) fn render_contents(context: &Context, locale: Locale) -> Html {
    let texts = locale.texts();
    let [before, after] = texts.progress.around();
    if context.entries().is_empty() {
        return html! {};
    }
    html! {
        <nav class="contents" aria-label={texts.contents}>
            <details id={ids::CONTENTS} open=true>
                <summary>{ texts.contents }</summary>
                <div>
                    { list(context, context.top_entries()) }
                    <p class="contents-foot">
                        <span class="progress needs-app">
                            { before }<span class="figure">{ 0 }</span>{ after }
                        </span>
                        <a href={format!("#{}", ids::TOP)}>{ texts.back_to_top }</a>
                    </p>
                </div>
            </details>
        </nav>
    }
}

fn list(context: &Context, entries: impl Iterator<Item = usize>) -> Html {
    let entries: Vec<usize> = entries.collect();
    let sections: Vec<&Section> = entries
        .iter()
        .filter_map(|entry| context.section(*entry))
        .collect();
    let shared = shared_chars(&sections);
    let items = entries
        .iter()
        .zip(&sections)
        .filter_map(|(entry, section)| {
            let children = &context.entries().get(*entry)?.children;
            Some(html! {
                <li>
                    <a href={format!("#{}", section.id)}>{ heading(section, shared) }</a>
                    if !children.is_empty() {
                        { list(context, children.iter().copied()) }
                    }
                </li>
            })
        });
    html! { <ol>{ for items }</ol> }
}

/// Renders a heading; the `shared` characters after its numeral, which its siblings repeat, are for screen readers.
fn heading(section: &Section, shared: usize) -> Html {
    if shared == 0 {
        return html! { { section.heading.as_str() } };
    }
    let numeral = section.heading.len() - words(section).len();
    let (numeral, words) = section.heading.split_at(numeral);
    let shared = words.char_indices().nth(shared).map_or(0, |(at, _)| at);
    let (shared, own) = words.split_at(shared);
    html! { <>{ numeral }<span class="heard">{ shared }</span>{ own }</> }
}

/// Returns the number of characters with which the words of all headings begin; 0 unless there are three headings or
/// more, and enough is shared and left.
fn shared_chars(sections: &[&Section]) -> usize {
    let Some((first, others)) = sections
        .split_first()
        .filter(|(_, others)| others.len() > 1)
    else {
        return 0;
    };
    let first: Vec<char> = words(first).chars().collect();
    let alike = |section: &&Section| {
        first
            .iter()
            .zip(words(section).chars())
            .take_while(|(one, other)| *one == other)
            .count()
    };
    let shared = others.iter().map(alike).min().unwrap_or(0);
    let shortest = sections
        .iter()
        .map(|section| words(section).chars().count())
        .min();
    let is_enough = shared >= SHARED_CHARS && shortest >= Some(shared + SHARED_CHARS);
    if is_enough { shared } else { 0 }
}

/// Returns the heading after its numeral and the brackets and marks around that.
fn words(section: &Section) -> &str {
    let heading = section.heading.as_str();
    let Some(numeral) = &section.number else {
        return heading;
    };
    let after = heading
        .find(numeral.as_str())
        .and_then(|at| heading.get(at + numeral.len()..));
    after.map_or(heading, |after| {
        after.trim_start_matches(|one: char| !one.is_alphanumeric())
    })
}
