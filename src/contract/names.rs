//! Names that Rust and scripts share. A name that only one of them uses stays in its module.

/// A constant that scripts import: its name, value and documentation.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type Name = (&'static str, &'static str, &'static str);

/// Declares modules of constants; `ALL` lists them for [`crate::scripts`].
macro_rules! names {
    ($($(#[doc = $about:literal])+ $group:ident {
        $($(#[doc = $documentation:literal])+ $name:ident = $value:literal,)+
    })+) => {
        $($(#[doc = $about])+ pub mod $group {
            $($(#[doc = $documentation])+ pub const $name: &str = $value;)+
        })+

        /// Every module with its constants.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) const ALL: &[(&str, &[Name])] = &[
            $((stringify!($group), &[$((stringify!($name), $value, concat!($($documentation),+))),+]),)+
        ];
    };
}

names! {
    /// Ids of elements.
    ids {
        /// The report's text and nothing else, or the body of any other page.
        BODY = "body",
        /// The table of contents, a `<details>`.
        CONTENTS = "contents",
        /// The bar's button for the contents.
        CONTENTS_BUTTON = "contents-button",
        /// The button that turns the elders' page on and off.
        ELDER_BUTTON = "elder-button",
        /// Code for the portal's page. This and the ids below up to `OWN_CHOICE` are of the page for portal editors.
        EMBEDDING_CODE = "embedding-code",
        /// The message about copying the code.
        EMBEDDING_COPIED = "embedding-copied",
        /// The button that copies the code.
        EMBEDDING_COPY = "embedding-copy",
        /// The options.
        EMBEDDING_OPTIONS = "embedding-options",
        /// The report as readers will see it.
        RESULT = "result",
        /// The message about a report that does not show.
        RESULT_STATUS = "result-status",
        /// The note that the editor's own choices apply.
        OWN_CHOICE = "own-choice",
        /// The dialog of favourites.
        FAVOURITES = "favourites",
        /// The box that filters the list of reports.
        FILTER = "filter",
        /// The number of reports that the list shows.
        FILTERED = "filtered",
        /// The guide on the page for portal editors.
        GUIDE = "guide",
        /// The bar's button for everything that has no place of its own.
        MORE_BUTTON = "more-button",
        /// The line that reports a failure.
        NOTICE = "notice",
        /// The print options.
        PRINT_OPTIONS = "printing",
        /// The check box for remembering queries.
        REMEMBER = "remember",
        /// The search box.
        SEARCH = "search",
        /// The bar's button for the search box.
        SEARCH_BUTTON = "search-button",
        /// The button that opens the reading settings.
        SETTINGS_BUTTON = "settings-button",
        /// The beginning of the page.
        TOP = "top",
        /// The bar's button for the reading settings.
        TYPE_BUTTON = "type-button",
        /// The element that the app hydrates.
        VIEWER = "viewer",
    }

    /// Classes by which scripts find elements.
    classes {
        /// The one bar: contents, search, type and everything else.
        BAR = "bar",
        /// Date of publication, source and number of views.
        BYLINE = "byline",
        /// The navigation around the table of contents.
        CONTENTS = "contents",
        /// The button that copies a table.
        COPY_TABLE = "copy-table",
        /// A modal dialog.
        DIALOG = "dialog",
        /// Explains the elders' page on its first use.
        CARD = "card",
        /// The bar of the elders' page.
        ELDER_BAR = "elder-bar",
        /// The footer of the page.
        FOOTER = "footer",
        /// A button that shows the paragraph of a key point.
        KEY_POINT = "key-point",
        /// The panel of everything that has no place of its own.
        MORE = "more",
        /// An offer on a first visit.
        OFFER = "offer",
        /// A notice that goes away by itself.
        PASSING = "passing",
        /// The table of metadata, which folds.
        PARTICULARS = "particulars",
        /// The bar about the passage the reader has picked.
        PASSAGE_BAR = "passage-bar",
        /// The link to a picture.
        PICTURE = "picture",
        /// The link to a paragraph, section or table.
        PLACE_LINK = "place-link",
        /// The button that shows each row of a table as a card.
        READ_ROWS = "read-rows",
        /// The button that saves a table as a file.
        SAVE_TABLE = "save-table",
        /// The search box with its buttons and results.
        SEARCH = "search",
        /// The reading settings.
        SETTINGS = "settings",
        /// The column of search and contents.
        SIDE = "side",
        /// The frame in which a wide table scrolls.
        TABLE_FRAME = "table-frame",
        /// The links that lead out of a frame.
        WAY_OUT = "way-out",
    }

    /// Attributes, without `data-`; of `<html>` unless another element is named.
    attributes {
        /// Number of elements in the published app; of the app's element.
        ELEMENTS = "elements",
        /// Set in an embedded page: `on`, and `auto` once the host shows the frame at the height of its page.
        EMBED = "embed",
        /// Direction in which the reader scrolls: `down`, `back`, or `top` at the beginning; of the bar.
        DIRECTION = "direction",
        /// Absolute address of the report's folder.
        FOLDER = "folder",
        /// Marks blocks with hits where the browser cannot paint ranges.
        HIT = "hit",
        /// Marks elements that a print leaves out.
        OMITTED = "omitted",
        /// `on` while something is offered at the beginning of the page, `kept` if only its space is left.
        OFFER = "offer",
        /// `on` while the bar of a passage is on screen.
        PASSAGE = "passage",
        /// Names of the next print, one of `prints` each, and ids of the elements that it leaves out.
        PRINT = "print",
        /// `off` where the browser cannot print.
        PRINTER = "printer",
        /// `on` where scripts run.
        SCRIPT = "script",
        /// `on` where the system can share.
        SHARE = "share",
        /// `on` while there is a query.
        SEARCH = "search",
        /// Name of the report's folder.
        SLUG = "slug",
        /// Address of the style sheet of rare choices.
        STYLE = "style",
        /// Today's date where the reader is, `YYYY-MM-DD`.
        TODAY = "today",
        /// State of the viewer: `static`, `ready` or `failed`.
        VIEWER = "viewer",
    }

    /// Custom properties, without `--`.
    properties {
        /// `yes` where the contents lie over the text.
        COVERS_TEXT = "covers-text",
        /// Colours chosen by the reader: `own-ink`, `own-paper`.
        OWN = "own-",
        /// Position in the text, in percent; of the bar.
        POSITION = "position",
        /// Longest height of the results over a phone's keyboard.
        RESULTS = "results",
        /// Head of each printed sheet.
        RUNNING_TITLE = "running-title",
        /// Part of an embedded page that is on screen: `visible-top`, `visible-height`.
        VISIBLE = "visible-",
    }

    /// Values of the `viewer` attribute.
    states {
        /// The page as published.
        STATIC = "static",
        /// Everything works.
        READY = "ready",
        /// The viewer could not start.
        FAILED = "failed",
    }

    /// Names in the `print` attribute.
    prints {
        /// Type of 20 pt.
        LARGE_TYPE = "large-type",
        /// Contents between title and text.
        WITH_CONTENTS = "with-contents",
    }

    /// Events of the window between viewer and scripts; `detail` is an array of texts.
    events {
        /// To the script: copy a text.
        COPY = "baogao-copy",
        /// To the viewer: a text was copied, or not.
        COPIED = "baogao-copied",
        /// To the script: the viewer failed, with its error code.
        FAILED = "baogao-failed",
        /// To the viewer: the content of a file that the reader chose.
        FILE = "baogao-file",
        /// To the page: the viewer has changed the layout.
        LAYOUT = "baogao-layout",
        /// To the page: a file of the viewer is missing, with its name and a function to call if reloading does not help.
        MISSING = "baogao-missing",
        /// To all: something else than the window's scrolling has moved the text or what is on screen; true if that may be the
        /// reader's scrolling of the host.
        MOVED = "baogao-moved",
        /// To the script: ask the browser to keep storage.
        PERSIST = "baogao-persist",
        /// To the viewer: the link of a place was pressed, with its id.
        PLACE = "baogao-place",
        /// To the viewer: the reader has stopped scrolling, with the id of the place and if a jump led there.
        REST = "baogao-rest",
        /// To the script: save a file, with name and content.
        SAVE = "baogao-save",
        /// To the viewer: the selection. `detail` has both ends; an empty text if it is outside of the report; nothing without one.
        SELECTION = "baogao-selection",
        /// To the script: share a title and an address.
        SHARE = "baogao-share",
    }

    /// Kinds of painted ranges: names of highlights, and classes of elements in browsers without them.
    kinds {
        /// The current hit.
        CURRENT = "current",
        /// Words that the address quotes.
        QUOTED = "quoted",
        /// Hits of the search.
        SEARCH = "search",
    }

    /// Selectors of elements.
    selectors {
        /// Elements of a table that have text of their own, in page order; separated by commas.
        TABLE_FIELDS = "caption > *, th, td, p",
    }

    /// Names of files.
    files {
        /// Favourites that the reader exports.
        FAVOURITES = "baogao-favourites.json",
        /// The report as data, in its folder.
        REPORT = "report.json",
    }

    /// Keys in storage. Keys that end in a dot go on with the report's slug.
    storage {
        /// Favourites.
        FAVOURITES = "baogao.favourites",
        /// Favourites that could not be read.
        FAVOURITES_DAMAGED = "baogao.favourites.damaged",
        /// Ids of closed sections, separated by spaces; of the tab.
        FOLDS = "baogao.folds.",
        /// Set once the reader has dismissed or followed the offer of the elders' page.
        OFFERS = "baogao.offers",
        /// Place where the reader stopped.
        PLACE = "baogao.place.",
        /// Settings that the reader has chosen, a JSON object.
        PREFERENCES = "baogao.preferences",
        /// Queries, newest first, a JSON array; only if the reader wants them remembered.
        QUERIES = "baogao.queries",
    }

    /// Parameters of a page's address besides those of settings.
    parameters {
        /// `on` in a frame.
        EMBED = "embed",
        /// Origin of the page around the frame.
        HOST = "host",
        /// Language of the interface.
        LOCALE = "locale",
        /// Search query.
        QUERY = "q",
    }

    /// Types of messages between an embedded report and its host.
    messages {
        /// To the host: the viewer or the frame failed.
        ERROR = "error",
        /// To the host: height of the page in CSS px.
        HEIGHT = "height",
        /// To the host: the report is ready for calls.
        READY = "ready",
        /// To the host: result of a call.
        REPLY = "reply",
        /// To the host: scroll so that this height of the page is on screen.
        SCROLL_TO = "scrollTo",
        /// To the host: the state of the report has changed.
        STATE = "state",
        /// To the frame: the part of it that is on screen.
        VISIBLE = "visible",
        /// Call: close a section.
        CLOSE = "close",
        /// Call: bring a place on screen.
        GO_TO = "goTo",
        /// Call: open a section.
        OPEN = "open",
        /// Call: print the report.
        PRINT = "print",
        /// Call: return the report as data.
        REPORT = "report",
        /// Call: search.
        SEARCH = "search",
        /// Call: set options.
        SET_OPTIONS = "setOptions",
        /// Call: show the number of views.
        SET_VIEWS = "setViews",
    }

    /// Error codes of the element, of calls and of the loader, as `baogao-error` and rejected calls carry them.
    errors {
        /// `src` is not an address.
        ADDRESS = "address",
        /// The frame sent no message, the viewer did not start, or it did not reply. A late answer is still used.
        TIMEOUT = "timeout",
        /// The policy of the host's page forbids the frame.
        BLOCKED = "blocked",
        /// The host's page is a local file or in a sandbox, so that the report cannot answer it.
        ORIGIN = "origin",
        /// The element has left the page.
        REMOVED = "removed",
        /// `src` or `height` has changed, and the report opens again.
        RESTARTED = "restarted",
        /// An argument has a wrong type.
        INVALID = "invalid",
        /// The report has no such place.
        NOT_FOUND = "not-found",
        /// The method or locale does not exist.
        UNSUPPORTED = "unsupported",
        /// `report.json` could not be loaded.
        MISSING = "missing",
        /// Any other failure of a call.
        FAILED = "failed",
        /// The browser has no WebAssembly.
        NO_WASM = "no-wasm",
        /// The page's policy forbids WebAssembly.
        POLICY = "policy",
        /// The viewer's script could not be loaded.
        SCRIPT_MISSING = "script-missing",
        /// The wasm could not be loaded.
        WASM_MISSING = "wasm-missing",
        /// The server sent something else in place of the wasm.
        WASM_FOREIGN = "wasm-foreign",
        /// The wasm is cut or changed.
        WASM_DAMAGED = "wasm-damaged",
        /// `characters-HASH.json` could not be loaded.
        CHARACTERS_MISSING = "characters-missing",
        /// `characters-HASH.json` is cut, changed or of another version.
        CHARACTERS_CORRUPT = "characters-corrupt",
        /// The page was changed after it was published.
        PAGE_FOREIGN = "page-foreign",
        /// The viewer stopped on a fault of its own.
        PANIC = "panic",
    }
}
