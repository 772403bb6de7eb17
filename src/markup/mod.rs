//! The report as markup: encoded where pages are made, decoded where the viewer starts.
//!
//! The page has every character of the report, so the viewer decodes the report from it: loading it again as data would
//! cost 19 kB. This markup never changes on a page; `tests/web` compares the decoded report with the published one.

mod address;
mod attachments;
mod block;
mod body;
mod byline;
mod figure;
mod later;
mod layout;
mod metadata_table;
#[cfg(target_arch = "wasm32")]
mod reading;
mod section;
mod still;
mod table;
mod text;

pub(crate) use body::render_body;
pub(crate) use byline::render_byline;
pub(crate) use metadata_table::render_metadata_table;
#[cfg(target_arch = "wasm32")]
pub use reading::read_report;
pub(crate) use still::render_still;

pub use later::MARKS as PIECE_MARKS;
pub use still::MARKS as STILL_MARKS;
