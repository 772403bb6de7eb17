//! Pieces of a still part: Yew makes the nodes of a piece when it writes its markup, and drops them before the next piece.
//!
//! Nodes take fifty times the memory of the text of a short cell. Those of a whole report never exist at once.

use yew::prelude::*;

/// Yew's marks around a component in a prerendered page, which the prerenderer takes out of still parts.
pub const MARKS: [&str; 2] = ["<!--<[]>-->", "<!--</[]>-->"];

#[derive(Debug, PartialEq, Properties)]
struct PieceProperties {
    make: Callback<(), Html>,
}

/// Calls `make`. The wasm has no code for this component, as for all of a still part.
#[component]
fn Piece(properties: &PieceProperties) -> Html {
    properties.make.emit(())
}

/// Renders what `make` returns, which is called when the markup is written.
pub(super) fn render_later(make: impl Fn() -> Html + 'static) -> Html {
    let make = Callback::from(move |()| make());
    html! { <Piece {make} /> }
}
