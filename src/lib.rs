//! Baogao reads Chinese government reports: from a page's text to a page people can really read.

pub mod report;

pub mod parse;

pub mod state;
pub mod texts;
