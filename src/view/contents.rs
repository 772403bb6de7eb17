//! The contents: the outline as links, the section being read marked, how far the reader has come.

use yew::prelude::*;

use super::search::SEARCH_ID;
use super::still::MAKES_PAGES;
use crate::state::{Archive, Reading};
use crate::texts::Locale;

pub(super) fn render_contents(
    archive: &Archive,
    locale: Locale,
    reading: Reading,
    on_find: &Callback<()>,
) -> Html {
    let texts = locale.texts();
    if archive.entries().is_empty() {
        return html! {};
    }
    // The heading being read stands in the summary for narrow windows, where the list is folded. It
    // repeats what the list says, so assistive technology does without.
    let here = reading.section.and_then(|entry| archive.section(entry));
    let here = here
        .map(|section| section.heading.clone())
        .unwrap_or_default();
    // The box comes to the reader. Followed as an address, it would have the reader come to the box.
    let find = on_find.reform(|event: MouseEvent| event.prevent_default());
    html! {
        <nav class="contents" aria-label={texts.contents}>
            <details id="contents" open={MAKES_PAGES}>
                <summary>
                    <span class="contents-name">{ texts.contents }</span>
                    <span class="contents-here" aria-hidden="true">{ here }</span>
                </summary>
                { list(archive, archive.top_entries(), reading) }
            </details>
            <p class="contents-foot">
                <span class="progress needs-app">
                    { texts.progress }{ " " }<span class="figure">{ reading.percent }</span>{ "%" }
                </span>
                <a class="needs-app" href={format!("#{SEARCH_ID}")} onclick={find}>{ texts.find }</a>
                <a href="#top">{ texts.back_to_top }</a>
            </p>
        </nav>
    }
}

fn list(archive: &Archive, entries: impl Iterator<Item = usize>, reading: Reading) -> Html {
    let items = entries.filter_map(|entry| {
        let section = archive.section(entry)?;
        let children = &archive.entries().get(entry)?.children;
        let is_current = reading.section == Some(entry);
        Some(html! {
            <li>
                <a
                    href={format!("#{}", section.id)}
                    aria-current={is_current.then_some("true")}
                >
                    { section.heading.as_str() }
                </a>
                if !children.is_empty() {
                    { list(archive, children.iter().copied(), reading) }
                }
            </li>
        })
    });
    html! { <ol>{ for items }</ol> }
}
