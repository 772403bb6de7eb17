//! The site's own pages: the help and the accessibility statement.

use yew::prelude::*;

use super::EMBEDDING_PAGE;
use crate::texts::Locale;

/// Renders the help. It links to the page for portal editors, which readers of a report do not need.
pub fn render_help(locale: Locale) -> Html {
    let [name, _] = locale.page_texts().site_pages;
    let topics = locale.help().iter().map(|(heading, paragraphs)| {
        let paragraphs = paragraphs.iter().map(|text| html! { <p>{ *text }</p> });
        html! { <section><h2>{ *heading }</h2>{ for paragraphs }</section> }
    });
    let embedding =
        html! { <p><a href={format!("../{EMBEDDING_PAGE}")}>{ locale.embedding().link }</a></p> };
    render_page(name, html! { <>{ for topics }{ embedding }</>  }, locale)
}

/// Renders the accessibility statement.
pub fn render_conformance(locale: Locale) -> Html {
    let texts = locale.page_texts();
    let [_, name] = texts.site_pages;
    let [criterion, how, test] = texts.conformance_columns;
    let rows = locale.conformance().iter().map(|row| {
        html! {
            <tr><th scope="row">{ row.name }</th><td>{ row.how }</td><td><code>{ row.test }</code></td></tr>
        }
    });
    let table = html! {
        <>
            <p>{ texts.conformance_note }</p>
            <div class="table-frame" tabindex="0" role="region" aria-label={name}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ criterion }</th>
                            <th scope="col">{ how }</th>
                            <th scope="col">{ test }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    };
    render_page(name, table, locale)
}

fn render_page(name: &str, content: Html, locale: Locale) -> Html {
    html! {
        <main class="sheet">
            <article id="body" class="report body site-page" tabindex="-1">
                <h1>{ name.to_owned() }</h1>
                { content }
                <p><a href="../">{ locale.page_texts().home }</a></p>
            </article>
        </main>
    }
}
