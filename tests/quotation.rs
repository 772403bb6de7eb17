//! Quotations of the bundled report and of tables: found after edits elsewhere, lost when edited.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed step fails the test"
)]

use std::ops::Range;

use baogao::quotation::{BodyText, PARAMETERS, Place, Quotation, address_of, quotation_of};
use document::Slug;
use parse::parse;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

/// Returns the blocks of the bundled report.
fn blocks() -> Vec<String> {
    let page = include_str!("../static/reports/guanhu-2025/page.txt");
    let parsed = parse(page, &Slug::new("report").unwrap()).expect("the page is a report");
    parsed.report.body_texts().map(str::to_owned).collect()
}

/// Makes a body text of blocks with unique numbers.
fn body_text(blocks: &[(usize, String)]) -> BodyText {
    tabled(blocks, &(0..0))
}

/// Makes a body text in which the blocks with numbers in `table` are cells of one table.
fn tabled(blocks: &[(usize, String)], table: &Range<usize>) -> BodyText {
    BodyText::new(blocks.iter().map(|(number, text)| {
        let goes_on = table.contains(number) && *number > table.start;
        (*number, text, goes_on)
    }))
}

/// Returns the quotation after a round trip through an address short enough for servers.
fn carried(quotation: &Quotation) -> Quotation {
    let address = address_of("https://example.gov.cn/r/", "p-1", Some(quotation));
    assert!(address.len() < 4096, "{}", address.len());
    let (_, query) = address
        .strip_suffix("#p-1")
        .unwrap()
        .split_once('?')
        .unwrap();
    let parameters = query.split('&').map(|one| one.split_once('=').unwrap());
    let parameters: Vec<(&str, String)> = parameters
        .map(|(name, text)| (name, decoded(text)))
        .collect();
    let text = |name| {
        parameters
            .iter()
            .find(|one| one.0 == name)
            .map(|one| one.1.clone())
    };
    quotation_of(PARAMETERS.map(|name| text(name).unwrap_or_default()))
}

fn decoded(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let (code, rest) = piece.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).unwrap()
}

fn chars(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap()
}

/// Generates selections: first block, start in it, number of further blocks, end in the last.
fn selection() -> impl Strategy<Value = (Index, Index, usize, Index)> {
    let span =
        prop_oneof![6 => Just(0_usize), 1 => Just(1_usize), 1 => Just(2_usize), 1 => 3..9_usize];
    (any::<Index>(), any::<Index>(), span, any::<Index>())
}

fn only(field: usize) -> Range<usize> {
    field..field + 1
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
    let body_text = body_text(blocks);
    let whole = Quotation::new(&body_text, start, end)?;
    let ranges = whole
        .find(&body_text, &only(start.field))
        .expect("it was just made");
    let quotation = carried(&whole);
    assert_eq!(
        quotation.find(&body_text, &only(start.field)).as_ref(),
        Some(&ranges),
        "{whole:?}"
    );
    Some(Selected {
        blocks: first..last + 1,
        quotation,
        ranges,
    })
}

/// Edits blocks outside `kept`: inserts, removes and reorders them.
fn edit(
    blocks: &[(usize, String)],
    kept: &Range<usize>,
    edits: &[(Index, Index, u8)],
) -> Vec<(usize, String)> {
    // The quoted blocks stay together and move as one.
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

/// Replaces one of the quoted characters.
fn changed(
    blocks: &[(usize, String)],
    ranges: &[(usize, Range<u32>)],
    at: Index,
) -> Vec<(usize, String)> {
    let (field, range) = &ranges[at.index(ranges.len())];
    let at = range.start as usize + at.index(range.len());
    let mut edited = blocks.to_vec();
    let (_, text) = edited
        .iter_mut()
        .find(|(number, _)| number == field)
        .unwrap();
    let characters = text.chars().enumerate();
    *text = characters
        .map(|(index, one)| if index == at { '囧' } else { one })
        .collect();
    edited
}

fn config() -> Config {
    Config {
        cases: 1000,
        failure_persistence: None,
        ..Config::default()
    }
}

#[test]
fn finds_selections_after_edits_of_other_blocks() {
    let blocks: Vec<(usize, String)> = blocks().into_iter().enumerate().collect();
    let edits = prop::collection::vec((any::<Index>(), any::<Index>(), any::<u8>()), 1..40);
    let mut runner = TestRunner::new(config());
    let run = runner.run(&(selection(), edits), |(selection, edits)| {
        let Some(selected) = select(&blocks, &selection) else {
            return Ok(()); // only whitespace
        };
        let edited = edit(&blocks, &selected.blocks, &edits);
        let found = selected.quotation.find(&body_text(&edited), &(0..0));
        prop_assert_eq!(found, Some(selected.ranges), "{:?}", selected.quotation);
        Ok(())
    });
    run.unwrap();
}

#[test]
fn does_not_find_changed_selections_elsewhere() {
    let blocks: Vec<(usize, String)> = blocks().into_iter().enumerate().collect();
    let mut runner = TestRunner::new(config());
    let run = runner.run(&(selection(), any::<Index>()), |(selection, at)| {
        let Some(selected) = select(&blocks, &selection) else {
            return Ok(());
        };
        let edited = changed(&blocks, &selected.ranges, at);
        let found = selected
            .quotation
            .find(&body_text(&edited), &only(selected.ranges[0].0));
        prop_assert_eq!(found, None, "{:?}", selected.quotation);
        Ok(())
    });
    run.unwrap();
}

/// Generates a table of repeating cells, numbered from 1000, between blocks with the same texts.
fn table() -> impl Strategy<Value = Vec<(usize, String)>> {
    let cell = prop_oneof![
        Just("是"),
        Just("否"),
        Just("100%"),
        Just("落实到位,落实到位。")
    ];
    prop::collection::vec(cell, 2..60).prop_map(|cells| {
        let text = |number, text: &str| (number, text.to_owned());
        let cells = cells.into_iter().enumerate();
        let cells = cells.map(|(index, cell)| text(1000 + index, cell));
        [text(0, "是"), text(1, "100%")]
            .into_iter()
            .chain(cells)
            .chain([text(2, "否")])
            .collect()
    })
}

#[test]
fn finds_selections_in_tables_unless_changed() {
    let (index, edits) = (
        any::<Index>,
        prop::collection::vec((any::<Index>(), any::<Index>()), 1..9),
    );
    let mut runner = TestRunner::new(config());
    let selections = (table(), index(), 1..4_usize, index(), edits);
    let run = runner.run(&selections, |(blocks, first, span, at, edits)| {
        let table = 1000..1000 + blocks.len() - 3;
        let first = table.start + first.index(table.len());
        let last = (first + span).min(table.end) - 1;
        let (_, text) = blocks.iter().find(|(number, _)| *number == last).unwrap();
        let body_text = tabled(&blocks, &table);
        let [start, end] =
            [(first, 0), (last, chars(text))].map(|(field, character)| Place { field, character });
        let quotation = carried(&Quotation::new(&body_text, start, end).unwrap());
        let ranges = quotation
            .find(&body_text, &table)
            .expect("it was just made");
        prop_assert_eq!((ranges[0].0, ranges.len()), (first, last + 1 - first));

        // Insert copies of other blocks and move the table among them.
        let (cells, mut others): (Vec<_>, Vec<_>) = blocks
            .iter()
            .cloned()
            .partition(|(number, _)| table.contains(number));
        for (number, (to, of)) in edits.iter().enumerate() {
            let copy = others[of.index(others.len())].1.clone();
            others.insert(to.index(others.len()), (10 + number, copy));
        }
        let at_table = first % others.len();
        others.splice(at_table..at_table, cells);
        let found = quotation.find(&tabled(&others, &table), &table);
        prop_assert_eq!(found.as_ref(), Some(&ranges), "{:?}", quotation);

        let edited = changed(&blocks, &ranges, at);
        prop_assert_eq!(quotation.find(&tabled(&edited, &table), &table), None);
        Ok(())
    });
    run.unwrap();
}

#[test]
fn ambiguous_cell_is_not_found() {
    let cells = ["是", "否", "是", "否"].map(str::to_owned);
    let cells: Vec<(usize, String)> = (5..).zip(cells).collect();
    let find = |exact: &str, before: &str, after: &str| {
        let quotation = quotation_of([exact, before, after, ""].map(str::to_owned));
        quotation.find(&tabled(&cells, &(5..9)), &(5..9))
    };
    assert_eq!(find("是", "", ""), None);
    assert_eq!(find("是", "\n", "\t"), Some(vec![(5, 0..1)]));
    assert_eq!(find("是\t否", "", "\n"), Some(vec![(7, 0..1), (8, 0..1)]));
}

#[test]
fn damaged_checksum_finds_nothing() {
    let blocks = [
        (0, "一二三四五六七八九十".repeat(60)),
        (1, "完。".to_owned()),
    ];
    let body_text = body_text(&blocks);
    let [start, end] = [(0, 3), (1, 1)].map(|(field, character)| Place { field, character });
    let quotation = Quotation::new(&body_text, start, end).unwrap();
    let found = quotation.find(&body_text, &(0..0)).unwrap();
    assert_eq!(found, [(0, 3..600), (1, 0..1)]);
    let address = address_of("", "", Some(&quotation));
    let (_, checksum) = address.split_once("&seal=").unwrap();
    let find = |checksum: &str| {
        let Quotation {
            exact,
            before,
            after,
            ..
        } = carried(&quotation);
        quotation_of([exact, before, after, checksum.to_owned()]).find(&body_text, &(0..0))
    };
    assert_eq!(find(checksum), Some(found));
    for broken in [
        "",
        "1",
        "0-0-0-0",
        "9999999999-1-1-1",
        "a-b-c-d",
        "4294967295-4294967295-4294967295-1",
        &checksum.replace('-', ""),
    ] {
        assert_eq!(find(broken), None, "{broken}");
    }
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
    let quotation =
        Quotation::new(&body_text(&blocks), place(words.start), place(words.end)).unwrap();
    let found = quotation.find(&body_text(&edited), &only(block));
    assert_eq!(found, expected.map(|place| vec![place]), "{quotation:?}");
}

#[test]
fn context_distinguishes_equal_words() {
    let blocks = ["推动高质量发展。", "坚持高质量发展。"];
    check(
        &blocks,
        (1, 2..7),
        &["坚持高质量发展。", "推动高质量发展。"],
        Some((0, 2..7)),
    );
}

#[test]
fn address_distinguishes_equal_blocks() {
    let blocks = ["落实责任。", "落实责任。"];
    check(&blocks, (1, 0..5), &blocks, Some((1, 0..5)));
}

#[test]
fn words_only_in_another_context_are_not_found() {
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
