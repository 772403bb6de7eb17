//! A report with the compared searches, which take turns.

use std::fs;
use std::path::Path;

use super::answers::Answers;
use super::libraries;
use super::queries::{self, Query};
use super::text::{Blocks, Truth};
use super::tools::Tool;
use super::typist::Typist;
use crate::bench::load::Browser;
use crate::bench::pages::{Pages, Pair};
use crate::bench::reader::Reader;
use crate::{Failure, Outcome};

/// Number of times that each query is typed per opening of a page: for the two searches that a limit compares, and for the
/// others.
const REPETITIONS: usize = 3;
const REPETITIONS_OF_OTHERS: usize = 1;

/// Indices among the tools of the two that a limit compares.
pub(super) const BARE: usize = 0;
pub(super) const OURS: usize = 1;

/// A query with its true occurrences.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) query: Query,
    pub(super) truth: Truth,
}

/// The pages of one report.
#[derive(Debug)]
pub(super) struct Contest {
    pub(super) report: String,
    pub(super) blocks: Blocks,
    pub(super) asked: Vec<Asked>,
    /// The tools: [`BARE`], [`OURS`], then the others.
    pub(super) tools: Vec<Tool>,
    /// Messages about tools that are not installed or have failed.
    pub(super) missing: Vec<String>,
}

impl Contest {
    /// Writes the pages. `peers` is the folder in which npm has installed the libraries.
    pub(super) fn prepare(pair: &Pair, peers: Option<&Path>) -> Outcome<Self> {
        let report = fs::read(pair.folder.join("report.json"))?;
        let blocks = Blocks::of(&serde_json::from_slice(&report)?);
        let asked = queries::draw(&blocks).into_iter().map(|query| Asked {
            truth: blocks.truth(&query.text),
            query,
        });
        let asked = asked.collect();
        let mut tools = vec![Tool::bare(pair)?, Tool::ours(pair)];
        let mut missing = Vec::new();
        match peers {
            None => missing.push("all libraries: npm has not installed them".to_owned()),
            Some(peers) => {
                for tool in libraries::tools(pair, &blocks, peers) {
                    match tool {
                        Ok(tool) => tools.push(tool),
                        Err(lack) => missing.push(lack),
                    }
                }
            }
        }
        Ok(Self {
            report: pair.report.clone(),
            blocks,
            asked,
            tools,
            missing,
        })
    }

    /// Opens each page `runs` times and types all queries; returns the answers of each tool. Each run starts with another page,
    /// so that none always follows the same one. A library that fails is dropped.
    pub(super) async fn run(
        &mut self,
        browser: &Browser,
        pages: &Pages,
        reader: Reader,
        runs: u32,
    ) -> Outcome<Vec<Answers>> {
        let mut tools: Vec<(Tool, Answers)> = std::mem::take(&mut self.tools)
            .into_iter()
            .map(|tool| (tool, Answers::new(&self.asked)))
            .collect();
        let mut failed = Vec::new();
        for run in 0..runs as usize {
            for step in 0..tools.len() {
                let place = (run + step) % tools.len();
                let Some((tool, answers)) = tools.get_mut(place) else {
                    continue;
                };
                if failed.contains(&place) {
                    continue;
                }
                let before = pages.requests().len();
                let typed = self.type_into(tool, place, browser, reader, answers);
                match typed.await {
                    Ok(()) if answers.bytes().is_none() => {
                        let paths = pages.requests().drain(before..).collect();
                        answers.set_bytes(pages.compressed_bytes(&paths));
                    }
                    Ok(()) => {}
                    Err(failure) => {
                        let failure = format!("{}: {failure}", tool.name);
                        if place <= OURS {
                            return Err(Failure::new(failure));
                        }
                        eprintln!("bench: going on without {failure}");
                        self.missing.push(failure);
                        failed.push(place);
                    }
                }
            }
        }
        let left = tools.into_iter().enumerate();
        let left = left.filter(|(place, _)| !failed.contains(place));
        let (tools, answers) = left.map(|(_, tool)| tool).unzip();
        self.tools = tools;
        Ok(answers)
    }

    async fn type_into(
        &self,
        tool: &Tool,
        place: usize,
        browser: &Browser,
        reader: Reader,
        answers: &mut Answers,
    ) -> Outcome {
        let typist = Typist::sit_down(browser, &tool.address, reader).await;
        let typed = match typist {
            Ok(typist) => self.type_all(&typist, place, answers).await,
            Err(failure) => Err(failure),
        };
        browser.close_tab().await?;
        typed
    }

    async fn type_all(&self, typist: &Typist<'_>, place: usize, answers: &mut Answers) -> Outcome {
        if let Some(first) = self.asked.first() {
            answers.add_first(typist.query(&first.query.text).await?);
        }
        let repetitions = if place <= OURS {
            REPETITIONS
        } else {
            REPETITIONS_OF_OTHERS
        };
        for _ in 0..repetitions {
            for (number, Asked { query, .. }) in self.asked.iter().enumerate() {
                answers.add(number, typist.query(&query.text).await?);
            }
        }
        Ok(())
    }
}
