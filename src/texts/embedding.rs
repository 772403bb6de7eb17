//! Texts of the page for portal editors (嵌入报告), around its controls and its guide.

use super::message::messages;

messages! {
    /// Texts of the page for portal editors.
    EmbeddingTexts {
        /// Name of the page.
        name,
        /// The link to it.
        link,
        /// Purpose of the page, in plain words.
        purpose,
        /// The part with the controls.
        making,
        /// The report to embed.
        report,
        /// The element, the frame or the link.
        way,
        /// The three ways, each with its need: a script in the page, none, one in the template.
        ways: [&'static str; 3],
        /// The height, as the report needs it or fixed.
        height,
        /// These two.
        heights: [&'static str; 2],
        /// The number of px of the latter.
        pixels,
        /// Range of that number, and that a frame takes no other height.
        height_note,
        /// The reader's own choice outranks these options.
        reader_note,
        /// The code to copy.
        code,
        /// Copies it.
        copy,
        /// The report as the portal's readers will see it.
        result,
        /// The editor's own choices outrank the options, so that the result does not follow them.
        own_choice,
        /// The line on the page whose script did not arrive.
        no_script,
        /// The guide.
        guide,
        /// A table of the guide.
        table(heading, column),
        /// The link that skips the controls.
        to_guide,
    }
}
