//! Prerendering: renders the components and the results of `render_` functions of `view` to HTML.

use std::rc::Rc;

use yew::platform::Runtime;
use yew::prelude::*;
use yew::{BaseComponent, ServerRenderer};

use baogao::app::{App, AppProperties};
use baogao::markup::STILL_MARKS;
use baogao::state::Context;
use baogao::texts::Locale;
use document::Report;

/// Renders the app with a report, to HTML that the browser can hydrate.
pub(super) fn app(report: &Report, locale: Locale) -> String {
    let report = report.clone();
    let html = render::<App>(true, move || AppProperties {
        context: Context::new(report),
        locale,
        shown: Rc::default(),
        on_shown: Callback::noop(),
    });
    enclose_still_parts(&html)
}

/// Replaces the empty pairs of marks before and after each still part by one pair around it.
fn enclose_still_parts(html: &str) -> String {
    let pair = STILL_MARKS.concat();
    let mut parts = html.split(&pair);
    let mut enclosed = parts.next().unwrap_or_default().to_owned();
    for (part, mark) in parts.zip(STILL_MARKS.iter().cycle()) {
        enclosed.push_str(mark);
        enclosed.push_str(part);
    }
    enclosed
}

/// Renders anything else, to HTML that is not hydrated.
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

/// Renders a component on Yew's own runtime; `properties` runs there, as its result is not `Send`.
fn render<Component: BaseComponent>(
    is_hydratable: bool,
    properties: impl FnOnce() -> Component::Properties + Send + 'static,
) -> String {
    let renderer =
        ServerRenderer::<Component>::with_props(properties).with_runtime(Runtime::default());
    pollster::block_on(renderer.hydratable(is_hydratable).render())
}
