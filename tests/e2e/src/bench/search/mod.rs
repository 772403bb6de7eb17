//! Benchmark of searching: our search compared with a bare search box and with well-known libraries, on the same text in one
//! browser.
//!
//! ```text
//! text ─▶ queries   queries drawn from the report by rule, with their true occurrences
//! tools, libraries  a page for each search
//! typist ─▶ answers typing into a page: the answers and the time that they take
//! contest           the pages of a report in turns, so that other load on the machine affects all
//!   ├─▶ judgement   the results compared with the true occurrences
//!   └─▶ times       times by kind of query, and the limits
//! typing            letter by letter, at 1, 10 and 100 times the text: long tasks
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

/// Measures, and returns the tables as Markdown.
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
