//! Renders the page of a government report and runs the viewer on it.
//!
//! The same Yew components prerender the page natively and hydrate it in the browser. Everything the reader does
//! is an [`Action`](state::Action); [`state::update`] changes the model by it and returns commands to the
//! browser.
//!
//! ```
//! use baogao::state::{Action, FoldAction, Context, Model, update};
//!
//! let slug = document::Slug::new("example").unwrap();
//! let parsed = parse::parse("某区工作报告\n\n一、总体要求\n坚持高质量发展。\n", &slug).unwrap();
//! let context = Context::new(parsed.report);
//! let mut model = Model::default();
//! let commands = update(&context, &mut model, Action::Folds(FoldAction::AllClosed));
//! assert!(!model.folds.is_open(0) && !commands.is_empty());
//! ```
//!
//! # Place in the flow
//!
//! `parse` reads a page into a report, which this crate gets as `document` data and searches with `search`. Natively,
//! `publish` renders pages with [`view`] and writes them as files. In the browser, the viewer decodes the report from
//! its page ([`markup`]), hydrates the page ([`app`]), and answers calls of scripts and embedding pages (`api`).
//!
//! Each module below may import only from those above it; `tests/tidy/` enforces that.

pub mod contract;
pub mod quotation;

pub mod state;
pub mod texts;

pub mod markup;
pub mod ports;
pub mod view;

pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod api;

#[cfg(not(target_arch = "wasm32"))]
pub mod scripts;
