//! The benchmark of searching: ours beside the plainest box there can be, and beside the libraries that others
//! search with, on the same text, in one browser.
//!
//! ```text
//! text ─▶ queries   drawn from the report by rule; what is true of each
//! tools, libraries  a page for each search
//! typist ─▶ answers a page in a tab, typed into: how long an answer takes, and what it is
//! contest           the pages of a report, typed into in turns, so that whatever else the machine does
//!                   meanwhile falls on all
//!   ├─▶ judgement   what was found against what is true
//!   └─▶ times       by kind of query, and what must be reached
//! typing            letter by letter, at 1, 10 and 100 times the text: what held the page up
//! ```

mod answers;
mod contest;
mod judgement;
mod libraries;
mod queries;
mod text;
mod times;
mod tools;
mod typing;
mod typist;

use contest::Contest;

use super::Request;
use super::load::Browser;
use super::pages::Pages;
use super::reader::Reader;
use crate::Outcome;

/// Measures, and gives the tables as Markdown.
pub(super) async fn measure(pages: &Pages, request: &Request) -> Outcome<String> {
    let mut tables = String::new();
    let browser = Browser::start().await?;
    for pair in pages.pairs().iter().filter(|pair| pair.times == 1) {
        let mut contest = Contest::prepare(pair, request.peers.as_deref())?;
        for reader in Reader::ALL {
            eprintln!("bench: searching {}, {}", pair.name(), reader.name());
            let answers = contest.run(&browser, pages, reader, request.runs).await?;
            if reader == Reader::Desktop {
                tables += &judgement::tables(&contest, &answers);
            }
            tables += &times::tables(&contest, reader, &answers);
        }
    }
    let mut strains = Vec::new();
    for pair in pages.pairs() {
        for reader in Reader::ALL {
            strains.push(typing::strain(&browser, pair, reader).await?);
        }
    }
    browser.quit().await?;
    Ok([tables, typing::table(&strains)].concat())
}
