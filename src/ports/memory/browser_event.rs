//! Events of the browser that tests can fire, and failures that they can cause.

use crate::ports::End;

/// An event that subscribers of the ports receive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrowserEvent {
    /// The search box had this event of the DOM: `focus`, `compositionstart`, `compositionend`, `input` or `change`.
    BoxChanged(&'static str),
    /// The tab came back from the browser's cache of pages.
    CameBack,
    /// A text was copied, or the browser refused to copy this text.
    Copied(Option<String>),
    /// Enter was pressed in the search box.
    Entered {
        /// True if Shift was pressed with it.
        with_shift: bool,
    },
    /// Escape was pressed.
    Escaped,
    /// The reader has chosen a file with this text.
    FileRead(String),
    /// The address has this fragment now.
    FragmentChanged(String),
    /// The reader went back or forward.
    HistoryStepped,
    /// The link of the place with this id was pressed.
    PlaceLinkPressed(String),
    /// The reader has stopped scrolling at the place with this id.
    Rested {
        /// The id.
        id: String,
        /// True if only a jump can have led there.
        is_far: bool,
    },
    /// The page was scrolled, or its layout has changed.
    Scrolled,
    /// The section with this id was opened or closed.
    SectionToggled(String, bool),
    /// Words were selected, or nothing is selected any more.
    Selected(Option<(End, End)>),
    /// Something outside of the report's text was selected.
    SelectedElsewhere,
    /// Another tab has changed what is stored under this key.
    StorageChanged(String),
}

/// A way in which calls fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing can be stored any more; what is stored can be read.
    StorageFull,
    /// The browser gives no access to storage.
    StorageRefused,
    /// No text can be copied.
    CopyRefused,
    /// The address cannot be changed.
    HistoryRefused,
    /// The browser has no print dialog.
    PrinterMissing,
}
