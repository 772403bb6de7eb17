//! Prints of favourites only: the sections and blocks that such a print excludes.

use super::is_inside;
use crate::quotation::BodyText;
use crate::state::{Context, Favourite, Model, Part, Target};
use ::document::{Block, BodyPart, ParagraphId};
use ::search::Place;

/// The parts of the report in a print of favourites.
#[derive(Debug, Default)]
struct Kept {
    /// True if the whole report is a favourite.
    is_whole: bool,
    /// Ids of sections, blocks and items that are printed whole.
    ids: Vec<String>,
    /// Entries whose headings are printed.
    entries: Vec<usize>,
}

/// Returns true if the reader has favourites in this report, so that a print of them is not empty.
pub fn has_kept(context: &Context, model: &Model) -> bool {
    let mut items = in_report(context, model);
    items.any(|item| {
        let kept = Kept::new(context, &[item]);
        kept.is_whole || !kept.ids.is_empty() || !kept.entries.is_empty()
    })
}

/// Returns the ids of everything but the favourites; none if the whole report is a favourite.
pub(super) fn omitted(context: &Context, model: &Model) -> Vec<String> {
    let items: Vec<&Favourite> = in_report(context, model).collect();
    let kept = Kept::new(context, &items);
    let mut ids = Vec::new();
    if kept.is_whole {
        return ids;
    }
    for (part, _) in context.body_parts() {
        let (BodyPart::Section(entry) | BodyPart::ClosingOf(entry)) = *part else {
            kept.omit(&mut ids, context.blocks(*part));
            continue;
        };
        let is_kept = |around: usize| {
            let section = context.section(around);
            section.is_some_and(|section| kept.has(section.id.as_str()))
        };
        if context.ancestors(Some(entry)).any(is_kept) {
            continue;
        }
        let mut places = kept.entries.iter();
        let has_kept = places.any(|place| is_inside(context, *place, entry));
        match context.section(entry) {
            Some(section) if !has_kept => ids.push(section.id.as_str().to_owned()),
            _ => kept.omit(&mut ids, context.blocks(*part)),
        }
    }
    ids
}

fn in_report<'model>(
    context: &'model Context,
    model: &'model Model,
) -> impl Iterator<Item = &'model Favourite> {
    let slug = context.report().slug.as_str();
    let items = model.favourites.items.iter();
    items.filter(move |item| item.part(Part::Report) == slug)
}

impl Kept {
    fn new(context: &Context, items: &[&Favourite]) -> Self {
        let body_text = context.body_text();
        let mut kept = Self::default();
        for item in items {
            kept.add(context, &body_text, item);
        }
        kept
    }

    fn add(&mut self, context: &Context, body_text: &BodyText, item: &Favourite) {
        let id = item.part(Part::Id);
        let target = context.target(id);
        self.entries
            .extend(target.as_ref().and_then(Target::section));
        let Some(quotation) = item.quotation() else {
            self.is_whole |= id.is_empty();
            self.ids.extend(target.map(|target| target.id().to_owned()));
            return;
        };
        // A quotation may span several blocks; if its words are gone, the block it began in is printed.
        let near = context.fields_at(id);
        let found = quotation.find(body_text, &near);
        let found = found.map(|found| found.into_iter().map(|(field, _)| field).collect());
        for field in found.unwrap_or_else(|| near.collect::<Vec<_>>()) {
            self.entries
                .extend(context.search_index().section_of(field));
            if !matches!(context.search_index().place(field), Some(Place::Heading(_))) {
                self.ids.extend(context.id_of_field(field));
            }
        }
    }

    fn has(&self, id: &str) -> bool {
        self.ids.iter().any(|kept| kept == id)
    }

    /// Adds the ids of blocks that are not kept, and of the other items of lists with kept ones.
    fn omit(&self, omitted: &mut Vec<String>, blocks: &[Block]) {
        let mut omit = |id: &ParagraphId| omitted.push(id.as_str().to_owned());
        for (index, block) in blocks.iter().enumerate() {
            let is_lead_in = || {
                let next = blocks.get(index + 1);
                is_lead_in(block) && next.is_some_and(|next| self.has_items_of(next))
            };
            match block {
                _ if self.has(block.id().as_str()) => {}
                Block::List { items, .. } if self.has_items_of(block) => {
                    let others = items.iter().filter(|item| !self.has(item.id.as_str()));
                    others.for_each(|item| omit(&item.id));
                }
                _ if is_lead_in() => {}
                _ => omit(block.id()),
            }
        }
    }

    /// Returns true if the block is a list that is kept, or an item of which is.
    fn has_items_of(&self, block: &Block) -> bool {
        matches!(block, Block::List { .. }) && self.ids.iter().any(|id| block.has_id(id))
    }
}

/// Returns true if the block is a paragraph that leads into the next block: it ends with a colon.
fn is_lead_in(block: &Block) -> bool {
    let Block::Paragraph(paragraph) = block else {
        return false;
    };
    paragraph.text.trim_end().ends_with([':', '：'])
}

#[cfg(test)]
mod tests {
    use super::{has_kept, omitted};
    use crate::quotation;
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Change, Context, Model, Passage, replay};
    use ::document::{Report, Slug};
    use serde_json::json;

    #[track_caller]
    fn check_in(report: Report, actions: &[Action], expected: &[&str]) {
        let context = Context::new(report);
        let keep = |model, action: &Action| replay(&context, &model, [action.clone()]);
        let model = actions.iter().fold(Model::default(), keep);
        assert_eq!(omitted(&context, &model), expected, "{actions:?}");
    }

    #[track_caller]
    fn check(actions: &[Action], expected: &[&str]) {
        check_in(nested_report(), actions, expected);
    }

    fn keep(id: &str) -> Action {
        let passage = Passage {
            id: id.to_owned(),
            words: "文".to_owned(),
            quotation: None,
        };
        Action::Favourites(Change::Toggled(passage))
    }

    #[test]
    fn prints_favourites_under_the_headings_around_them() {
        check(&[], &["s1", "s1-1", "s2", "p-close"]);
        check(&[keep("p-inner")], &["p-outer", "s2", "p-close"]);
        check(&[keep("s1"), keep("p-close")], &["s2"]);
        check(&[keep("")], &[]);
    }

    #[test]
    fn prints_blocks_that_quoted_words_touch_and_headings_alone() {
        let context = Context::new(nested_report());
        let keep = |from: &str, to: &str| {
            let place = |id: &str, character| quotation::Place {
                field: context.fields_at(id).start,
                character,
            };
            let passage = Passage::between(&context, place(from, 0), place(to, 1)).unwrap();
            assert_eq!(passage.id, from);
            Action::Favourites(Change::Toggled(passage))
        };
        check(&[keep("p-outer", "p-inner")], &["s2", "p-close"]);
        check(&[keep("s1", "p-outer")], &["s1-1", "s2", "p-close"]);
        check(
            &[keep("s1-1", "s1-1")],
            &["p-outer", "p-inner", "s2", "p-close"],
        );
    }

    #[test]
    fn prints_a_kept_item_alone_with_the_paragraph_that_leads_in() {
        let with_list = |lead_in: &str| {
            let paragraph =
                |id, text| json!({ "kind": "paragraph", "id": id, "text": text, "lead": null });
            let item = |id| json!({ "id": id, "text": "文", "lead": null });
            let items = ["p-1", "p-2", "p-3"].map(item);
            let blocks = json!([
                paragraph("p-first", "文："),
                paragraph("p-lead", lead_in),
                { "kind": "list", "id": "p-list", "items": items },
                paragraph("p-last", "文："),
            ]);
            let mut report = nested_report();
            report.sections[1].blocks = serde_json::from_value(blocks).unwrap();
            report
        };
        let around = ["s1", "s1-1"];
        for (lead_in, kept, others) in [
            (
                "如下：",
                vec!["p-2"],
                &["p-first", "p-1", "p-3", "p-last"][..],
            ),
            ("如下:", vec!["p-1", "p-3"], &["p-first", "p-2", "p-last"]),
            (
                "文。",
                vec!["p-2"],
                &["p-first", "p-lead", "p-1", "p-3", "p-last"],
            ),
            ("如下：", vec!["p-list"], &["p-first", "p-last"]),
            ("如下：", vec!["p-last"], &["p-first", "p-lead", "p-list"]),
        ] {
            let keep: Vec<Action> = kept.into_iter().map(keep).collect();
            check_in(
                with_list(lead_in),
                &keep,
                &[&around[..], others, &["p-close"]].concat(),
            );
        }
    }

    #[test]
    fn favourites_without_a_place_in_this_report_are_none_of_it() {
        let context = Context::new(nested_report());
        let elsewhere = Model {
            favourites: replay(&context, &Model::default(), [keep("s1")]).favourites,
            ..Model::default()
        };
        let mut other = nested_report();
        other.slug = Slug::new("other").unwrap();
        assert!(!has_kept(&Context::new(other), &elsewhere));
        for (id, expected) in [
            ("", true),
            ("s2", true),
            ("p-close", true),
            ("p-gone", false),
        ] {
            let model = replay(&context, &Model::default(), [keep(id)]);
            assert_eq!(has_kept(&context, &model), expected, "{id}");
        }
        assert!(!has_kept(&context, &Model::default()));
    }
}
