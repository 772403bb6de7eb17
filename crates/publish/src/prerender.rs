//! Prerendering: renders the components and the results of `render_` functions of `view` to HTML.

use std::rc::Rc;

use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

use baogao::app::{App, AppProperties};
use baogao::markup::{PIECE_MARKS, STILL_MARKS};
use baogao::ports::Memory;
use baogao::state::Context;
use baogao::texts::Locale;
use document::Report;

/// Renders the app with a report, to HTML that the browser can hydrate.
pub(super) fn app(context: &Context, locale: Locale) -> String {
    let properties = AppProperties {
        ports: Memory::default(),
        context: context.clone(),
        locale,
        model: Rc::default(),
        on_shown: Callback::noop(),
    };
    let mut html = render::<App<Memory>>(true, properties);
    html.shrink_to_fit();
    enclose_still_parts(&html)
}

/// Renders the app with a report that no page was parsed for, as tests of the markup have it.
pub fn app_of(report: Report, locale: Locale) -> String {
    app(&Context::new(report), locale)
}

/// Replaces the empty pairs of marks before and after each still part by one pair around it, and removes the marks of its
/// pieces.
fn enclose_still_parts(html: &str) -> String {
    let pair = STILL_MARKS.concat();
    let mut enclosed = String::with_capacity(html.len());
    for (index, part) in html.split(&pair).enumerate() {
        let is_still = index % 2 == 1;
        if is_still {
            let [open, close] = STILL_MARKS;
            let pieces = part.split(PIECE_MARKS[0]);
            let pieces = pieces.flat_map(|piece| piece.split(PIECE_MARKS[1]));
            enclosed.extend(std::iter::once(open).chain(pieces).chain([close]));
        } else {
            enclosed.push_str(part);
        }
    }
    enclosed
}

/// Renders anything else, to HTML that is not hydrated.
pub fn html(html: Html) -> String {
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

/// Renders a component on this thread. It needs no runtime of Yew, since no component here is asynchronous.
fn render<Component: BaseComponent>(
    is_hydratable: bool,
    properties: Component::Properties,
) -> String {
    let renderer = LocalServerRenderer::<Component>::with_props(properties);
    pollster::block_on(renderer.hydratable(is_hydratable).render())
}
