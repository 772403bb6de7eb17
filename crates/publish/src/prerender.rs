//! Prerendering: what the components and `render_` functions of `view` give, as HTML.

use std::rc::Rc;

use yew::platform::Runtime;
use yew::prelude::*;
use yew::{BaseComponent, ServerRenderer};

use baogao::app::{App, AppProperties};
use baogao::state::Archive;
use baogao::view::STILL_MARKS;
use document::Report;

/// The app on a report, as HTML that the browser can hydrate.
pub(super) fn app(report: &Report) -> String {
    let report = report.clone();
    let html = render::<App>(true, move || AppProperties {
        archive: Archive::new(report),
        shown: Rc::default(),
        on_shown: Callback::noop(),
    });
    enclose_still_parts(&html)
}

/// Draws the empty pair of marks before each still part and the one behind it apart to one pair around it.
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
