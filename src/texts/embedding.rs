//! Texts of the page for portal editors (嵌入报告), around its controls and its guide.

use super::message::messages;

messages! {
    /// Texts of the page for portal editors.
    EmbeddingTexts {
        /// Name of the page.
        name,
        /// The link to the page for portal editors.
        link,
        /// Purpose of the page, in plain words.
        purpose,
        /// The part with the controls.
        making,
        /// The report to embed.
        report,
        /// The choice between the element, the frame and the link.
        way,
        /// The three ways, each with its need: a script in the page, none, one in the template.
        ways: [&'static str; 3],
        /// The height, as the report needs it or fixed.
        height,
        /// The choices of the height: automatic and fixed.
        heights: [&'static str; 2],
        /// The fixed height in px.
        pixels,
        /// The range of the fixed height, with the note that a frame has no other.
        height_note,
        /// The reader's own choice outranks these options.
        reader_note,
        /// The code to copy.
        code,
        /// The button that copies the code.
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
