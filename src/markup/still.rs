//! Still parts of the page: written where it is made, and never touched again.

use yew::prelude::*;

/// Whether this is the code that makes pages; else it takes over one that is made.
const MAKES_PAGES: bool = cfg!(not(target_arch = "wasm32"));

/// What stands in a prerendered page before and behind HTML that Yew takes as it is. No text has such
/// comments. A component makes empty pairs; the prerenderer draws two of them apart to one pair around
/// each still part.
pub const MARKS: [&str; 2] = ["<!--<#>-->", "<!--</#>-->"];

/// Renders what nothing changes later. The viewer has no code for it, and hydration visits none of its
/// nodes: those of a whole body would hold up a phone for as long as the rest of the viewer.
pub(crate) fn render_still(part: impl FnOnce() -> Html) -> Html {
    if MAKES_PAGES {
        html! { <>{ mark() }{ part() }{ mark() }</> }
    } else {
        mark()
    }
}

/// HTML that Yew takes as it is: none.
fn mark() -> Html {
    Html::from_html_unchecked(AttrValue::Static(""))
}
