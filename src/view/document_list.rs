//! The list of a portal's reports, by year: the home page if there are several.

use yew::prelude::*;

use crate::contract::ids;
use crate::texts::Locale;
use ::document::{Date, Report};

/// Renders the list, newest reports first; those without a date of publication come last.
///
/// Reports of one day stay in the order given. Years are headings if there is more than one.
pub fn render_document_list<'report>(
    reports: impl Iterator<Item = &'report Report>,
    locale: Locale,
) -> Html {
    let years = years(reports);
    let has_headings = years.iter().filter(|(year, _)| year.is_some()).count() > 1;
    let sections = years.iter().map(|(year, reports)| {
        html! {
            <section>
                if has_headings {
                    { render_year(*year, reports.len(), locale) }
                }
                <ul>{ for reports.iter().map(|report| render_report(report)) }</ul>
            </section>
        }
    });
    html! {
        <main class="sheet">
            <div class="report site-page list-page">
                <h1>{ locale.page_texts().reports }</h1>
                <div id={ids::BODY} class="document-list" tabindex="-1">{ for sections }</div>
            </div>
        </main>
    }
}

fn render_year(year: Option<&str>, count: usize, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let name = year.map_or_else(|| texts.undated.to_owned(), |year| texts.year(year));
    html! {
        <h2>{ name }{ " " }<small>{ texts.report_count(count) }</small></h2>
    }
}

fn render_report(report: &Report) -> Html {
    let metadata = &report.metadata;
    html! {
        <li>
            <a href={format!("./{}/", report.slug)}><bdi>{ report.name() }</bdi></a>
            <p class="byline">
                if let Some(publisher) = &metadata.publisher {
                    <span>{ publisher.as_str() }</span>
                }
                if let Some(date) = &metadata.published_on {
                    <time datetime={date.to_string()}>{ date.as_str() }</time>
                }
            </p>
        </li>
    }
}

/// Groups reports by year of publication, newest first, with `None` for an unknown year last.
fn years<'report>(
    reports: impl Iterator<Item = &'report Report>,
) -> Vec<(Option<&'report str>, Vec<&'report Report>)> {
    let mut reports: Vec<&Report> = reports.collect();
    reports.sort_by(|one, other| day(other).cmp(&day(one)));
    let mut years: Vec<(Option<&str>, Vec<&Report>)> = Vec::new();
    for report in reports {
        let year = day(report).and_then(|day| day.get(.."2025".len()));
        match years.last_mut() {
            Some((last, group)) if *last == year => group.push(report),
            _ => years.push((year, vec![report])),
        }
    }
    years
}

/// Returns the day of publication without its time.
fn day(report: &Report) -> Option<&str> {
    let date = report.metadata.published_on.as_ref().map(Date::as_str)?;
    date.get(.."2025-02-24".len()).or(Some(date))
}
