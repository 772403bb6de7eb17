//! Prerendering: what the components and `render_` functions of `view` give, as HTML.

use yew::platform::Runtime;
use yew::prelude::*;
use yew::{BaseComponent, ServerRenderer};

use crate::app::{App, AppProperties};
use crate::report::Report;
use crate::state::Archive;
use crate::view::BODY_MARKS;

/// The app on a report, as HTML that the browser can hydrate.
pub(super) fn app(report: &Report) -> String {
    let report = report.clone();
    let html = render::<App>(true, move || AppProperties {
        archive: Archive::new(report),
        writes_folds_open: true,
    });
    enclose_body(&html)
}

/// Draws the empty pair of marks before the body and the one behind it apart to one pair around it.
fn enclose_body(html: &str) -> String {
    let pair = BODY_MARKS.concat();
    let [start, end] = BODY_MARKS;
    html.replacen(&pair, start, 1).replacen(&pair, end, 1)
}

/// Anything else, as HTML that stays as it is.
pub(super) fn html(make: impl FnOnce() -> Html + Send + 'static) -> String {
    render::<Still>(false, move || StillProperties { html: make() })
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct StillProperties {
    html: Html,
}

#[component]
fn Still(properties: &StillProperties) -> Html {
    properties.html.clone()
}

/// Yew renders on a runtime of its own, hence the properties are made over there.
fn render<Component: BaseComponent>(
    is_hydratable: bool,
    properties: impl FnOnce() -> Component::Properties + Send + 'static,
) -> String {
    let renderer =
        ServerRenderer::<Component>::with_props(properties).with_runtime(Runtime::default());
    pollster::block_on(renderer.hydratable(is_hydratable).render())
}
