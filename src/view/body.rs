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

/// Left alone while its properties stay: thousands of nodes that no keystroke or scroll needs to visit.
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
        let report = archive.report();
        let count = |blocks: &[Block]| blocks.iter().map(Block::paragraph_count).sum::<usize>();
        let in_sections: usize = report
            .sections_in_order()
            .map(|section| count(&section.blocks))
            .sum();
        let first_of_closing = count(&report.preamble) + in_sections + 1;
        html! {
            <div id="body" class="body" tabindex="-1">
                { render_blocks(&report.preamble, 1, *locale) }
                for entry in archive.top_entries() {
                    { render_section(archive, entry, *locale, *writes_folds_open) }
                }
                { render_blocks(&report.closing, first_of_closing, *locale) }
            </div>
        }
    }
}
