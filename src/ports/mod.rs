//! Ports: all that the app uses of the browser, one trait per browser API.
//!
//! The app is generic over [`Ports`], so that each call is resolved at compile time. In the browser `Web` implements
//! them; besides `api` it is the only code that names `web_sys` and `js_sys`. Natively [`Memory`] implements them: it
//! records all calls and has a clock that is advanced by hand. Pages are rendered and effects tested with it.
//!
//! Name prefixes are contracts: `get_` reads, `set_` writes, `watch_` calls back until its subscription is dropped.
//! Methods take strings, numbers and closures.

mod address;
mod clipboard;
mod clock;
mod files;
mod focus;
mod folds;
mod frame_task;
mod marks;
#[cfg(not(target_arch = "wasm32"))]
mod memory;
mod page;
mod printer;
mod search_box;
mod sliced_task;
mod storage;
mod timer;
mod typing;
mod viewport;
#[cfg(target_arch = "wasm32")]
mod web;

use std::fmt::Debug;

pub use address::{Address, SearchEntry};
pub use clipboard::Clipboard;
pub use clock::Clock;
pub use files::Files;
pub use focus::{Dialogs, Focus};
pub use folds::Folds;
pub use marks::{End, Marks};
pub use page::Page;
pub use printer::Printer;
pub use search_box::{SearchBox, SearchEvents};
pub use sliced_task::SlicedTask;
pub use storage::{ReadError, Storage};
pub use viewport::Viewport;

#[cfg(not(target_arch = "wasm32"))]
pub use memory::*;
#[cfg(target_arch = "wasm32")]
pub use web::*;

/// Every port, as the app takes them.
pub trait Ports:
    Address
    + Clipboard
    + Clock
    + Dialogs
    + Files
    + Focus
    + Folds
    + Marks
    + Page
    + PartialEq
    + Printer
    + SearchBox
    + Storage
    + Viewport
{
}

/// The kind of subscription that the ports hand out.
pub trait Events: Clone + Debug + 'static {
    /// A subscription that ends when dropped.
    type Subscription: Debug + 'static;
}
