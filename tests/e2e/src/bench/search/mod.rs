//! The benchmark of searching: ours beside the plainest box there can be, on the same text, in one browser.
//!
//! ```text
//! text ─▶ queries   drawn from the report by rule; what is true of each
//! tools             a page for each search
//! typist ─▶ answers a page in a tab, typed into: how long an answer takes, and what it is
//! judgement         what it found against what is true
//! tables            by kind of query, and what must be reached
//! ```
//!
//! The pages take turns, so that whatever else the machine does meanwhile falls on all.

mod answers;
mod judgement;
mod queries;
mod tables;
mod text;
mod tools;
mod typist;

use std::fs;

use answers::Answers;
use queries::Query;
use text::{Blocks, Truth};
use tools::Tool;
use typist::Typist;

use super::Request;
use super::load::Browser;
use super::pages::{Pages, Pair};
use super::reader::Reader;
use crate::{Failure, Outcome};

/// How often each query is typed each time that a page is open.
const REPETITIONS: usize = 3;

/// A query, and what is true of it.
#[derive(Clone, Debug)]
struct Asked {
    query: Query,
    truth: Truth,
}

/// A report with 1 time its text, and how fast its searches answer a reader.
#[derive(Debug)]
struct Comparison {
    report: String,
    reader: Reader,
    asked: Vec<Asked>,
    bare: Answers,
    ours: Answers,
}

/// Measures, and gives the tables as Markdown.
pub(super) async fn measure(pages: &Pages, request: &Request) -> Outcome<String> {
    let mut tables = String::new();
    let once = pages.pairs().iter().filter(|pair| pair.times == 1);
    let once: Outcome<Vec<(&Pair, Tool)>> =
        once.map(|pair| Ok((pair, Tool::bare(pair)?))).collect();
    let browser = Browser::start().await?;
    for (pair, bare) in once? {
        let blocks = blocks_of(pair)?;
        let asked: Vec<Asked> = queries::draw(&blocks)
            .into_iter()
            .map(|query| Asked {
                truth: blocks.truth(&query.text),
                query,
            })
            .collect();
        let ours = Tool::ours(pair);
        for reader in Reader::ALL {
            eprintln!("bench: searching {}, {}", pair.name(), reader.name());
            let (mut of_bare, mut of_ours) = (Answers::new(&asked), Answers::new(&asked));
            for _ in 0..request.runs {
                type_all(&browser, &bare, reader, &asked, &mut of_bare).await?;
                type_all(&browser, &ours, reader, &asked, &mut of_ours).await?;
            }
            let comparison = Comparison {
                report: pair.report.clone(),
                reader,
                asked: asked.clone(),
                bare: of_bare,
                ours: of_ours,
            };
            if reader == Reader::Desktop {
                tables += &tables::of_judgements(&comparison, &blocks);
            }
            tables += &tables::of_times(&comparison);
        }
    }
    browser.quit().await?;
    Ok(tables)
}

/// Opens the page of `tool` and types all queries, more than once.
async fn type_all(
    browser: &Browser,
    tool: &Tool,
    reader: Reader,
    asked: &[Asked],
    answers: &mut Answers,
) -> Outcome {
    let in_tool = |failure: Failure| Failure::new(format!("{}: {failure}", tool.name));
    let typist = Typist::sit_down(browser, &tool.address, reader).await;
    let typist = typist.map_err(in_tool)?;
    if let Some(first) = asked.first() {
        answers.add_first(typist.query(&first.query.text).await.map_err(in_tool)?);
    }
    for _ in 0..REPETITIONS {
        for (number, Asked { query, .. }) in asked.iter().enumerate() {
            answers.add(number, typist.query(&query.text).await.map_err(in_tool)?);
        }
    }
    typist.leave().await
}

fn blocks_of(pair: &Pair) -> Outcome<Blocks> {
    let report = fs::read(pair.folder.join("report.json"))?;
    Ok(Blocks::of(&serde_json::from_slice(&report)?))
}
