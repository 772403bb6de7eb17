//! What the viewer holds of a report's page: the contents, and the sheet with the report.

use yew::prelude::*;

use super::contents::render_contents;
use super::elder_bar::render_elder_bar;
use super::favourites::render_favourites;
use super::fold_tools::render_fold_tools;
use super::page_tools::render_page_tools;
use super::passage_bar::render_passage_bar;
use super::search::render_search;
use super::site_tools::render_site_tools;
use crate::markup::{render_body, render_byline, render_metadata_table, render_still};
use crate::state::{Action, Context, Form, Model};
use crate::texts::Locale;
use ::document::Report;

/// Where what the reader does on the page is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Handlers {
    /// Called with what the reader did.
    pub on_action: Callback<Action>,
    /// Called when the reader asked for the search box.
    pub on_find: Callback<()>,
    /// Called when the reader asked for the contents.
    pub on_contents: Callback<()>,
    /// Called when the reader asked to copy the passage, and how.
    pub on_copy: Callback<Form>,
    /// Called when the reader asked to share the passage.
    pub on_share: Callback<()>,
    /// Called when the reader asked for the favourites as a file.
    pub on_export: Callback<()>,
    /// Called with the id of a dialog to close.
    pub on_close: Callback<&'static str>,
}

/// Renders the report: all of it where the page is made, and what may change in it where it is hydrated.
pub fn render_report_page(
    context: &Context,
    model: &Model,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let on_action = &handlers.on_action;
    html! {
        <>
        { render_site_tools(context, model, locale, handlers) }
        <main class="sheet">
            { render_still(|| render_contents(context, locale)) }
            <article class="report">
                <header class="report-head">
                    { render_still(|| render_head(context.report(), locale)) }
                    <div class="tools">
                        { render_page_tools(context, model, locale, on_action) }
                        if !context.entries().is_empty() {
                            { render_fold_tools(model, locale, on_action) }
                        }
                    </div>
                </header>
                { render_search(context, model, locale, on_action) }
                { render_body(context, locale) }
            </article>
        </main>
        { render_passage_bar(context, model, locale, handlers) }
        if model.favourites.is_shown {
            { render_favourites(model, locale, handlers) }
        }
        if model.preferences.is_elder() {
            { render_elder_bar(context, model, locale, handlers) }
        }
        </>
    }
}

fn render_head(report: &Report, locale: Locale) -> Html {
    html! {
        <>
            <h1>{ report.name() }</h1>
            { render_byline(report, locale) }
            { render_metadata_table(&report.metadata, locale) }
        </>
    }
}
