//! End-to-end tests: behaviour that readers and portals rely on, in real browsers.
//!
//! `harness` tests the harness: violations are noticed, faults injected, processes ended.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a test can't do without fails it"
)]

mod accessibility;
mod app_browsers;
mod bar_keys;
mod bars;
mod content;
mod contrast;
mod copying;
mod editor;
mod elder;
mod elder_ways;
mod embedding;
mod embedding_calls;
mod embedding_height;
mod embedding_layout;
mod embedding_manners;
mod embedding_preferences;
mod embedding_reader;
mod embedding_scrolling;
mod embedding_strangers;
mod embedding_troubles;
mod encodings;
mod failures;
mod favourites;
mod favourites_files;
mod favourites_storage;
mod fields;
mod figures;
mod first_screen;
mod folding;
mod harness;
mod key_points;
mod keyboard;
mod keyboard_modes;
mod last_place;
mod list_page;
mod marks;
mod matrix;
mod opening;
mod passages;
mod phones;
mod pictures;
mod places;
mod portal;
mod printing;
mod printing_options;
mod printing_panel;
mod quotations;
mod reflow;
mod remembered;
mod report_page;
mod saved_page;
mod search;
mod search_box;
mod search_marks;
mod search_ways;
mod settings;
mod settings_own;
mod stale_page;
mod storage;
mod styleguide;
mod tables;
mod translation;
mod tree;
mod turning;
mod type_size;
mod typography;
mod unpainted;
mod walks;
mod wide_tables;
mod without_script;
