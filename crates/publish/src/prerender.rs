//! Prerendering: renders the components and the results of `render_` functions of `view` to HTML.

use std::rc::Rc;

use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

use baogao::app::{App, AppProperties};
use baogao::markup::STILL_MARKS;
use baogao::state::Context;
use baogao::texts::Locale;

/// Renders the app with a report, to HTML that the browser can hydrate.
pub(super) fn app(context: &Context, locale: Locale) -> String {
    let properties = AppProperties {
        context: context.clone(),
        locale,
        shown: Rc::default(),
        on_shown: Callback::noop(),
    };
    enclose_still_parts(&render::<App>(true, properties))
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
pub(super) fn html(html: Html) -> String {
    render::<Still>(false, StillProperties { html })
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct StillProperties {
    html: Html,
}

#[component]
fn Still(properties: &StillProperties) -> Html {
    properties.html.clone()
}

/// Renders a component on this thread. That needs no runtime of Yew's, since no component here waits for anything.
fn render<Component: BaseComponent>(
    is_hydratable: bool,
    properties: Component::Properties,
) -> String {
    let renderer = LocalServerRenderer::<Component>::with_props(properties);
    pollster::block_on(renderer.hydratable(is_hydratable).render())
}
