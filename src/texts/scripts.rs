//! Texts that scripts show. [`crate::scripts`] generates modules of them.

use super::message::messages;

messages! {
    /// Texts of the loader, `boot.js`, most of them causes for which the viewer does not start.
    LoaderTexts {
        /// The line about a viewer that did not start.
        failed(cause),
        /// The page was changed, or the viewer has a fault.
        panic,
        /// The browser has no WebAssembly.
        no_wasm,
        /// The page's policy forbids WebAssembly.
        policy,
        /// The viewer's script could not be loaded.
        script_missing(file),
        /// A file could not be loaded; `status` is empty or the HTTP status in parentheses.
        file_missing(file, status),
        /// The HTTP status of an answer.
        status(code),
        /// The server sent something else; `kind` is empty or its type in parentheses.
        wasm_foreign(file, kind),
        /// The type of an answer.
        kind(name),
        /// The wasm is cut or changed.
        wasm_damaged(file),
        /// The characters are cut, changed or of another version.
        characters_corrupt(file),
        /// The page was changed after it was published.
        page_foreign,
        /// The notice on a page whose text was translated or converted after the viewer had read it.
        translated,
        /// The notice on a page that others had changed before the viewer read it, and that could not be fetched again.
        altered,
    }
}

messages! {
    /// Texts of `frame.js`, the frame's side of an embedded report.
    FrameTexts {
        /// The link to the page outside the frame.
        whole_page,
        /// The number of views in the byline.
        views(count),
        /// A call has a wrong argument.
        invalid(argument),
        /// A call names a place that the report does not have.
        not_found(id),
        /// A call or locale does not exist.
        unsupported(name),
        /// The report's data could not be loaded.
        missing(file, status),
        /// The browser cannot print.
        no_print,
    }
}

messages! {
    /// Texts of `embed.js`, the host's side of an embedded report.
    EmbedTexts {
        /// The name of a frame that nothing else names.
        report,
        /// `src` is no address.
        address(src),
        /// The host's page is a local file or in a sandbox.
        origin,
        /// The report sent no message.
        silent(seconds, address),
        /// The report is shown, and its viewer has not started.
        not_started(seconds),
        /// A call was not answered.
        no_reply(seconds, call),
        /// An answer has a wrong form.
        malformed_reply,
        /// The policy of the host's page forbids the frame.
        blocked(origin),
        /// The report opens again.
        restarted,
        /// The element has left the page.
        removed,
        /// The element is in no page.
        absent,
        /// The options are no object.
        no_options,
    }
}

messages! {
    /// Texts of `tables.js`, the script of pages with tables.
    TableTexts {
        /// A table was copied.
        copied,
        /// A table could not be copied, and is selected.
        not_copied,
        /// A table was handed to the browser.
        saved(file),
        /// The name of the file of a table without a caption.
        table(number),
    }
}

messages! {
    /// Texts of `editor.js`, the script of the page for portal editors.
    EditorTexts {
        /// The link inside the element.
        open_report,
        /// The code was copied.
        copied,
        /// The code could not be copied.
        not_copied,
        /// The report does not show.
        failure(message),
        /// `embed.js` could not be loaded.
        no_element,
    }
}
