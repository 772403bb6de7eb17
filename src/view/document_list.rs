//! The list of a portal's reports, by year: the home page if there are several.

use yew::prelude::*;

use crate::contract::ids;
use crate::texts::Locale;
use ::document::{Date, Kind, Report};

/// Renders the list, newest reports first; those without a date of publication come last.
///
/// Reports of one day stay in the order given. Years are headings if there is more than one. The box that filters them needs
/// its script, and is hidden without.
pub fn render_document_list<'report>(
    reports: impl Iterator<Item = &'report Report>,
    locale: Locale,
) -> Html {
    let years = years(reports);
    let has_headings = years.iter().filter(|(year, _)| year.is_some()).count() > 1;
    let count = years.iter().map(|(_, reports)| reports.len()).sum();
    let sections = years.iter().map(|(year, reports)| {
        html! {
            <section>
                if has_headings {
                    { render_year(*year, reports.len(), locale) }
                }
                <ul>{ for reports.iter().map(|report| render_report(report, locale)) }</ul>
            </section>
        }
    });
    html! {
        <main class="sheet">
            <div class="report site-page list-page">
                <h1>{ locale.page_texts().reports }</h1>
                { render_filter(count, locale) }
                <div id={ids::BODY} class="document-list" tabindex="-1">{ for sections }</div>
            </div>
        </main>
    }
}

/// Renders the box. Browsers restore what was in it on the way back, as they would not with `autocomplete="off"`.
fn render_filter(count: usize, locale: Locale) -> Html {
    let texts = locale.page_texts();
    html! {
        <div class="list-filter">
            <div class="needs-app" role="search">
                <input
                    id={ids::FILTER}
                    class="search-box"
                    type="search"
                    aria-label={texts.filter}
                    placeholder={texts.filter_hint}
                    aria-controls={ids::BODY}
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                />
            </div>
            <p id={ids::FILTERED} role="status">{ locale.list().total(count) }</p>
        </div>
    }
}

fn render_year(year: Option<&str>, count: usize, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let name = year.map_or_else(|| texts.undated.to_owned(), |year| texts.year(year));
    html! {
        <h2>{ name }{ " " }<small>{ locale.list().of_year(count) }</small></h2>
    }
}

fn render_report(report: &Report, locale: Locale) -> Html {
    let metadata = &report.metadata;
    html! {
        <li>
            <a href={format!("./{}/", report.slug)}><bdi>{ report.name() }</bdi></a>
            <p class="byline">
                if let Some(publisher) = &metadata.publisher {
                    <span>{ publisher.as_str() }</span>
                }
                if let Some(date) = date(report) {
                    <time datetime={date.to_string()}>{ Date::from_published(day(date).to_owned()).written() }</time>
                }
                if let Some(kind) = Kind::of_title(&report.title) {
                    <span>{ name_of(kind, locale) }</span>
                }
            </p>
        </li>
    }
}

fn name_of(kind: Kind, locale: Locale) -> &'static str {
    let names = locale.kinds();
    match kind {
        Kind::WorkReport => names.work_report,
        Kind::AnnualReport => names.annual_report,
        Kind::Budget => names.budget,
        Kind::FinalAccounts => names.final_accounts,
        Kind::Bulletin => names.bulletin,
        Kind::Announcement => names.announcement,
        Kind::Notice => names.notice,
        Kind::Plan => names.plan,
        Kind::Scheme => names.scheme,
        Kind::Opinions => names.opinions,
        Kind::Measures => names.measures,
    }
}

/// Groups reports by the year of their date, newest first, with `None` for an unknown year last.
fn years<'report>(
    reports: impl Iterator<Item = &'report Report>,
) -> Vec<(Option<&'report str>, Vec<&'report Report>)> {
    let mut reports: Vec<&Report> = reports.collect();
    let day = |report: &'report Report| date(report).map(day);
    reports.sort_by_key(|report| std::cmp::Reverse(day(report)));
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

/// Returns the date of publication, or else that on which the report was written.
fn date(report: &Report) -> Option<&Date> {
    let metadata = &report.metadata;
    metadata
        .published_on
        .as_ref()
        .or(metadata.written_on.as_ref())
}

/// Returns a date without its time.
fn day(date: &Date) -> &str {
    let date = date.as_str();
    date.split_once('T').map_or(date, |(day, _)| day)
}
