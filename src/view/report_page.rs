//! The part of a report's page that the viewer hydrates: tools, contents and the report.

use yew::prelude::*;

use super::bar::render_bar;
use super::contents::render_contents;
use super::favourites::render_favourites;
use super::fold_tools::render_fold_tools;
use super::more::render_more;
use super::offer::{render_card, render_offer};
use super::page_tools::render_page_tools;
use super::passage_bar::render_passage_bar;
use super::search::render_search;
use super::site_tools::render_site_tools;
use crate::markup::{render_body, render_byline, render_metadata_table, render_still};
use crate::state::{Action, Context, Form, Model, Panel};
use crate::texts::Locale;
use ::document::Report;

/// Callbacks for what the reader does on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Handlers {
    /// Called with each action of the reader.
    pub on_action: Callback<Action>,
    /// Called when the reader asks for the search box.
    pub on_find: Callback<()>,
    /// Called with the form of citation in which the reader copies the passage.
    pub on_copy: Callback<Form>,
    /// Called when the reader shares the passage.
    pub on_share: Callback<()>,
    /// Called when the reader exports the favourites.
    pub on_export: Callback<()>,
    /// Called with the id of a dialog to close.
    pub on_close: Callback<&'static str>,
}

/// Renders the whole page natively, and in the browser the parts of it that may change.
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
            <div class="side">
                { render_search(context, model, locale, on_action) }
                { render_still(|| render_contents(context, locale)) }
            </div>
            <article class="report">
                <header class="report-head">
                    { render_still(|| render_head(context.report(), locale)) }
                    <div class="tools">
                        { render_page_tools(context, model, locale, on_action) }
                        if !context.entries().is_empty() {
                            { render_fold_tools(model, locale, on_action) }
                        }
                    </div>
                    { render_offer(model, locale, on_action) }
                </header>
                { render_body(context, locale) }
            </article>
        </main>
        { render_bar(context, model, locale, handlers) }
        if matches!(model.panel, Some(Panel::More(_))) {
            { render_more(context, model, locale, handlers) }
        }
        if model.explains_elder {
            { render_card(locale, on_action) }
        }
        { render_passage_bar(context, model, locale, handlers) }
        if model.favourites.is_shown {
            { render_favourites(model, locale, handlers) }
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
