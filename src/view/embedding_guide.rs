//! The guide for portal editors (接入指南): chapters of text, code and tables.

use yew::prelude::*;

use crate::contract::ids;
use crate::texts::{Chapter, Locale, Passage};

/// The addresses in the code of the guide.
pub(super) struct Places<'site> {
    /// The address of the site's folder, with a trailing slash.
    pub(super) site: &'site str,
    /// The folder of a report.
    pub(super) report: &'site str,
}

/// Renders the guide.
///
/// Its `data-example` is the site's address in the code, which a script replaces by the actual address.
pub(super) fn render_guide(places: &Places<'_>, locale: Locale) -> Html {
    let chapters = locale
        .embedding_guide()
        .iter()
        .map(|chapter| render_chapter(chapter, places, locale));
    html! {
        <section id={ids::GUIDE} data-example={places.site.to_owned()} tabindex="-1">
            <h2>{ locale.embedding().guide }</h2>
            { for chapters }
        </section>
    }
}

fn render_chapter(chapter: &Chapter, places: &Places<'_>, locale: Locale) -> Html {
    let passages = chapter.passages.iter().map(|passage| match passage {
        Passage::Text(text) => html! { <p>{ for with_code(text) }</p> },
        Passage::Code(code) => html! { <pre><code>{ places.put_into(code) }</code></pre> },
        Passage::Table(columns, rows) => {
            // The name of a region differs from those of the chapter's other tables.
            let column = columns.first().copied().unwrap_or_default();
            render_table(
                locale.embedding().table(chapter.heading, column),
                columns,
                rows,
            )
        }
    });
    html! { <section><h3>{ chapter.heading }</h3>{ for passages }</section> }
}

fn render_table(name: String, columns: &[&str], rows: &[&[&str]]) -> Html {
    let head = columns
        .iter()
        .map(|name| html! { <th scope="col">{ for with_code(name) }</th> });
    let rows = rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(index, cell)| match index {
            0 => html! { <th scope="row">{ for with_code(cell) }</th> },
            _ => html! { <td>{ for with_code(cell) }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <div class="table-frame" tabindex="0" role="region" aria-label={name}>
            <table>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// Splits the text at `` ` `` and renders every other piece as code.
fn with_code(text: &str) -> impl Iterator<Item = Html> {
    let pieces = text.split('`').enumerate();
    pieces.map(|(index, piece)| {
        let piece = piece.to_owned();
        if index % 2 == 0 {
            html! { { piece } }
        } else {
            html! { <code>{ piece }</code> }
        }
    })
}

impl Places<'_> {
    fn put_into(&self, code: &str) -> String {
        code.replace("{site}", self.site)
            .replace("{origin}", self.origin())
            .replace("{report}", self.report)
    }

    /// Returns scheme and host of the site, since policies name no folders.
    fn origin(&self) -> &str {
        let start = self
            .site
            .find("://")
            .map_or(0, |scheme| scheme + "://".len());
        let host = self.site.get(start..).and_then(|rest| rest.find('/'));
        host.and_then(|length| self.site.get(..start + length))
            .unwrap_or(self.site)
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn code_has_the_addresses_of_the_site() {
        #[track_caller]
        fn check(site: &str, expected: &str) {
            let places = Places { site, report: "yi" };
            let code = places.put_into("{site}{report}/ {origin}");
            assert_eq!(code, expected);
        }
        check(
            "https://jia.example/baogao/",
            "https://jia.example/baogao/yi/ https://jia.example",
        );
        check(
            "https://jia.example/",
            "https://jia.example/yi/ https://jia.example",
        );
    }
}
