//! Links within the page: each leads to the block with the text that its name stands at, or stays text.

use std::collections::BTreeMap;
use std::rc::Rc;

use document::{Block, Link, Rare, Section};

use crate::blocks::Body;

/// The ids of sections and blocks by the order of the line with which each begins.
pub(crate) type Places = BTreeMap<u32, String>;

/// Leads the links of `body` that begin with `#` to ids of the report, and leaves out those that lead elsewhere.
///
/// `anchors` are the names that the page has, each with the order of its line.
pub(crate) fn lead_to_ids(body: &mut Body, anchors: &[(Rc<str>, u32)], places: &Places) {
    let mut ids: BTreeMap<&str, &String> = BTreeMap::new();
    for (name, order) in anchors {
        if let Some(id) = places.get(order) {
            ids.entry(name).or_insert(id);
        }
    }
    for_each_text(body, &mut |links| {
        links.retain_mut(|link| match link.href.strip_prefix('#') {
            Some(name) => {
                let id = ids.get(name).map(|id| format!("#{id}"));
                let is_known = id.is_some();
                link.href = id.unwrap_or_default();
                is_known
            }
            None => true,
        });
    });
}

/// Calls `change` with the links of each text of `body` that may have any.
fn for_each_text(body: &mut Body, change: &mut impl FnMut(&mut Rare<Link>)) {
    of_blocks(&mut body.preamble, change);
    for section in &mut body.sections {
        of_section(section, change);
    }
    of_blocks(&mut body.closing, change);
}

fn of_section(section: &mut Section, change: &mut impl FnMut(&mut Rare<Link>)) {
    change(&mut section.links);
    of_blocks(&mut section.blocks, change);
    for below in &mut section.sections {
        of_section(below, change);
    }
}

fn of_blocks(blocks: &mut [Block], change: &mut impl FnMut(&mut Rare<Link>)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => change(&mut paragraph.links),
            Block::List { items, .. } => {
                for item in items {
                    change(&mut item.links);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flatten() {
                    change(&mut cell.links);
                }
            }
            Block::Figure(figure) => change(&mut figure.links),
        }
    }
}
