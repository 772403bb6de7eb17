//! The contents: the outline as links, and elements for the reader's position.
//!
//! `browser::contents` shows the position in them.

use yew::prelude::*;

use crate::contract::ids;
use crate::state::Context;
use crate::texts::Locale;

pub(super) fn render_contents(context: &Context, locale: Locale) -> Html {
    let texts = locale.texts();
    let [before, after] = texts.progress.around();
    if context.entries().is_empty() {
        return html! {};
    }
    // Narrow windows fold the list and show the heading being read in the summary. It repeats the list, so it is hidden
    // from assistive technology.
    html! {
        <nav class="contents" aria-label={texts.contents}>
            <details id={ids::CONTENTS} open=true>
                <summary>
                    <span class="contents-name">{ texts.contents }</span>
                    <span class="contents-here" aria-hidden="true"></span>
                </summary>
                { list(context, context.top_entries()) }
            </details>
            <p class="contents-foot">
                <span class="progress needs-app">
                    { before }<span class="figure">{ 0 }</span>{ after }
                </span>
                <a class="needs-app" href={format!("#{}", ids::SEARCH)}>{ texts.find }</a>
                <a href={format!("#{}", ids::TOP)}>{ texts.back_to_top }</a>
            </p>
        </nav>
    }
}

fn list(context: &Context, entries: impl Iterator<Item = usize>) -> Html {
    let items = entries.filter_map(|entry| {
        let section = context.section(entry)?;
        let children = &context.entries().get(entry)?.children;
        Some(html! {
            <li>
                <a href={format!("#{}", section.id)}>{ section.heading.as_str() }</a>
                if !children.is_empty() {
                    { list(context, children.iter().copied()) }
                }
            </li>
        })
    });
    html! { <ol>{ for items }</ol> }
}
