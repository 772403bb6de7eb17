//! Quotations of the bundled report, found again after edits elsewhere, and reported where they were edited.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a test can't do without fails it"
)]

use std::ops::Range;

use baogao::parse::parse;
use baogao::quotation::{Folio, Place, Quotation};
use baogao::report::Slug;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

/// The blocks of the report, as a test may edit them.
fn blocks() -> Vec<String> {
    let page = include_str!("../static/reports/guanhu-2025/page.txt");
    let parsed = parse(page, &Slug::new("report").unwrap()).expect("the page is a report");
    parsed.report.body_texts().map(str::to_owned).collect()
}

/// Blocks by number, each number once: that of the block in the report, others for new ones.
fn folio(blocks: &[(usize, String)]) -> Folio {
    Folio::new(blocks.iter().map(|(number, text)| (*number, text)))
}

fn chars(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap()
}

/// A selection: where it begins, over how many blocks it goes, and where it ends in the last.
fn selection() -> impl Strategy<Value = (Index, Index, usize, Index)> {
    let span = prop_oneof![6 => Just(0_usize), 1 => Just(1_usize), 1 => Just(2_usize)];
    (any::<Index>(), any::<Index>(), span, any::<Index>())
}

struct Selected {
    blocks: Range<usize>,
    quotation: Quotation,
    ranges: Vec<(usize, Range<u32>)>,
}

fn select(
    blocks: &[(usize, String)],
    (block, start, span, end): &(Index, Index, usize, Index),
) -> Option<Selected> {
    let first = block.index(blocks.len());
    let last = (first + span).min(blocks.len() - 1);
    let place = |block: usize, at: &Index| Place {
        field: blocks[block].0,
        character: u32::try_from(at.index(chars(&blocks[block].1) as usize + 1)).unwrap(),
    };
    let (mut start, mut end) = (place(first, start), place(last, end));
    if first == last && start.character > end.character {
        std::mem::swap(&mut start, &mut end);
    }
    let folio = folio(blocks);
    let quotation = Quotation::new(&folio, start, end)?;
    let ranges = quotation.find(&folio, Some(start.field))?;
    Some(Selected {
        blocks: first..last + 1,
        quotation,
        ranges,
    })
}

/// Edits of other blocks: new ones, some fewer, all in another order.
fn edit(
    blocks: &[(usize, String)],
    kept: &Range<usize>,
    edits: &[(Index, Index, u8)],
) -> Vec<(usize, String)> {
    // What is quoted stays together, and is moved as one.
    let mut pieces: Vec<Vec<(usize, String)>> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        match pieces.last_mut() {
            Some(piece) if kept.contains(&at) && at > kept.start => piece.push(block.clone()),
            _ => pieces.push(vec![block.clone()]),
        }
    }
    let quoted = blocks[kept.start].0;
    for (number, (one, other, kind)) in edits.iter().enumerate() {
        let (one, other) = (one.index(pieces.len()), other.index(pieces.len()));
        match kind % 3 {
            0 => pieces.insert(
                one,
                vec![(1_000_000 + number, "另外写的一段,讲发展和民生。".to_owned())],
            ),
            1 if pieces[one][0].0 != quoted => drop(pieces.remove(one)),
            _ => pieces.swap(one, other),
        }
    }
    pieces.concat()
}

fn config() -> Config {
    Config {
        cases: 1000,
        failure_persistence: None,
        ..Config::default()
    }
}

#[test]
fn ok_a_thousand_selections_are_found_though_other_blocks_are_edited() {
    let blocks: Vec<(usize, String)> = blocks().into_iter().enumerate().collect();
    let edits = prop::collection::vec((any::<Index>(), any::<Index>(), any::<u8>()), 1..40);
    let mut runner = TestRunner::new(config());
    let run = runner.run(&(selection(), edits), |(selection, edits)| {
        let Some(selected) = select(&blocks, &selection) else {
            return Ok(()); // nothing but blanks
        };
        let edited = edit(&blocks, &selected.blocks, &edits);
        let found = selected.quotation.find(&folio(&edited), None);
        prop_assert_eq!(found, Some(selected.ranges), "{:?}", selected.quotation);
        Ok(())
    });
    run.unwrap();
}

#[test]
fn ok_a_thousand_selections_that_were_changed_are_not_taken_for_others() {
    let blocks: Vec<(usize, String)> = blocks().into_iter().enumerate().collect();
    let mut runner = TestRunner::new(config());
    let run = runner.run(&(selection(), any::<Index>()), |(selection, at)| {
        let Some(selected) = select(&blocks, &selection) else {
            return Ok(());
        };
        let mut edited = blocks.clone();
        let (field, range) = &selected.ranges[at.index(selected.ranges.len())];
        let at = range.start as usize + at.index(range.len());
        let text: String = edited[*field]
            .1
            .chars()
            .enumerate()
            .map(|(index, character)| if index == at { '囧' } else { character })
            .collect();
        edited[*field].1 = text;
        let found = selected
            .quotation
            .find(&folio(&edited), Some(selected.ranges[0].0));
        prop_assert_eq!(found, None, "{:?}", selected.quotation);
        Ok(())
    });
    run.unwrap();
}

#[track_caller]
fn check(
    blocks: &[&str],
    (block, words): (usize, Range<u32>),
    edited: &[&str],
    expected: Option<(usize, Range<u32>)>,
) {
    let number = |blocks: &[&str]| {
        blocks
            .iter()
            .map(|text| (*text).to_owned())
            .enumerate()
            .collect::<Vec<_>>()
    };
    let (blocks, edited) = (number(blocks), number(edited));
    let place = |character| Place {
        field: block,
        character,
    };
    let quotation = Quotation::new(&folio(&blocks), place(words.start), place(words.end)).unwrap();
    let found = quotation.find(&folio(&edited), Some(block));
    assert_eq!(found, expected.map(|place| vec![place]), "{quotation:?}");
}

#[test]
fn ok_context_tells_the_same_words_apart() {
    let blocks = ["推动高质量发展。", "坚持高质量发展。"];
    check(
        &blocks,
        (1, 2..7),
        &["坚持高质量发展。", "推动高质量发展。"],
        Some((0, 2..7)),
    );
}

#[test]
fn ok_blocks_that_are_the_same_are_told_apart_by_the_address() {
    let blocks = ["落实责任。", "落实责任。"];
    check(&blocks, (1, 0..5), &blocks, Some((1, 0..5)));
}

#[test]
fn err_words_that_now_stand_elsewhere_alone_are_gone() {
    check(
        &["甲甲甲甲甲甲高质量发展乙乙乙乙乙乙", "丙丙丙丙丙丙丙"],
        (0, 6..11),
        &[
            "甲甲甲甲甲甲高速度发展乙乙乙乙乙乙",
            "丙丙高质量发展丙丙丙丙丙",
        ],
        None,
    );
}
