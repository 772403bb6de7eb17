//! Still parts of the page: prerendered once and never changed by the viewer.

use yew::prelude::*;

/// True in the native code, which makes pages; the wasm hydrates them.
const MAKES_PAGES: bool = cfg!(not(target_arch = "wasm32"));

/// Yew's marks for raw HTML in a prerendered page, which occur in no text.
///
/// `render_still` renders an empty pair before and after each still part; the prerenderer merges them into one
/// pair around it.
pub const MARKS: [&str; 2] = ["<!--<#>-->", "<!--</#>-->"];

/// Renders a part of the page that never changes.
///
/// The wasm has no code for it, and hydration visits none of its nodes: on a phone, those of a whole body would take
/// as long as the rest of the viewer.
pub(crate) fn render_still(part: impl FnOnce() -> Html) -> Html {
    if MAKES_PAGES {
        html! { <>{ mark() }{ part() }{ mark() }</> }
    } else {
        mark()
    }
}

/// Returns empty raw HTML.
fn mark() -> Html {
    Html::from_html_unchecked(AttrValue::Static(""))
}
