//! The report's text, in order: preamble, sections, closing.

use yew::prelude::*;

use super::block::render_blocks;
use super::section::render_section;
use crate::report::Block;
use crate::state::Archive;
use crate::texts::Locale;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BodyProperties {
    pub(super) archive: Archive,
    pub(super) locale: Locale,
    pub(super) writes_folds_open: bool,
}

/// Written where the page is made, and left to the page from then on: nothing in it ever changes, and
/// to visit its thousands of nodes once would hold up a phone for as long as the rest of the viewer.
#[derive(Debug)]
pub(super) struct Body;

impl Component for Body {
    type Message = ();
    type Properties = BodyProperties;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let BodyProperties {
            archive,
            locale,
            writes_folds_open,
        } = context.props();
        // Hydration takes what stands between two marks as it is, and looks at none of it.
        if !writes_folds_open {
            return render_frame(mark());
        }
        let report = archive.report();
        let count = |blocks: &[Block]| blocks.iter().map(Block::paragraph_count).sum::<usize>();
        let in_sections: usize = report
            .sections_in_order()
            .map(|section| count(&section.blocks))
            .sum();
        let first_of_closing = count(&report.preamble) + in_sections + 1;
        render_frame(html! {
            <>
                { mark() }
                { render_blocks(&report.preamble, 1, *locale) }
                for entry in archive.top_entries() {
                    { render_section(archive, entry, *locale, *writes_folds_open) }
                }
                { render_blocks(&report.closing, first_of_closing, *locale) }
                { mark() }
            </>
        })
    }
}

/// What stands in a prerendered page before and behind HTML that Yew takes as it is. No text has such
/// comments. A component makes empty pairs; the prerenderer draws two of them apart to one around the text.
pub const MARKS: [&str; 2] = ["<!--<#>-->", "<!--</#>-->"];

/// HTML that Yew takes as it is: none.
fn mark() -> Html {
    Html::from_html_unchecked(AttrValue::Static(""))
}

fn render_frame(text: Html) -> Html {
    html! { <div id="body" class="body" tabindex="-1">{ text }</div> }
}
