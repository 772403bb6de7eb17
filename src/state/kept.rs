//! Prints of favourites only: the sections and blocks that such a print excludes.

use super::printing::is_inside;
use super::{Context, Favourite, Model, Part};
use ::document::Block;
use ::search::Place;

/// Returns the ids of everything but the favourites; none if the whole report is a favourite.
pub(super) fn omitted(context: &Context, model: &Model) -> Vec<String> {
    let report = context.report();
    let body_text = context.body_text();
    let of_report = |item: &&Favourite| item.part(Part::Report) == report.slug.as_str();
    let mut ids = Vec::new();
    // Ids that are printed whole, and the entries whose headings are printed.
    let (mut kept, mut places) = (Vec::new(), Vec::new());
    for item in model.favourites.items.iter().filter(of_report) {
        let id = item.part(Part::Id);
        if id.is_empty() && item.quotation().is_none() {
            return ids;
        }
        places.extend(context.target(id).and_then(|target| target.section()));
        let Some(quotation) = item.quotation() else {
            kept.push(id.to_owned());
            continue;
        };
        // A quotation may span several blocks; if its words are gone, the block it began in is printed.
        let near = context.fields_at(id);
        let found = quotation.find(&body_text, &near);
        let found = found.map(|found| found.into_iter().map(|(field, _)| field).collect());
        for field in found.unwrap_or_else(|| near.collect::<Vec<_>>()) {
            places.extend(context.search_index().section_of(field));
            if !matches!(context.search_index().place(field), Some(Place::Heading(_))) {
                kept.extend(context.id_of_field(field));
            }
        }
    }
    let omit = |ids: &mut Vec<String>, blocks: &[Block]| {
        for block in blocks {
            if !kept.iter().any(|id| block.has_id(id)) {
                ids.push(block.id().as_str().to_owned());
            }
        }
    };
    omit(&mut ids, &report.preamble);
    omit(&mut ids, &report.closing);
    for (entry, section) in report.sections_in_order().enumerate() {
        let is_kept = |around: usize| {
            let section = context.section(around);
            section.is_some_and(|section| kept.iter().any(|id| id == section.id.as_str()))
        };
        if context.ancestors(Some(entry)).any(is_kept) {
            continue;
        }
        if places.iter().any(|place| is_inside(context, *place, entry)) {
            omit(&mut ids, &section.blocks);
        } else {
            ids.push(section.id.as_str().to_owned());
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::omitted;
    use crate::quotation;
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Change, Context, Model, Passage, update};

    #[track_caller]
    fn check(actions: &[Action], expected: &[&str]) {
        let context = Context::new(nested_report());
        let keep = |model, action: &Action| update(&context, &model, action.clone());
        let model = actions.iter().fold(Model::default(), keep);
        assert_eq!(omitted(&context, &model), expected, "{actions:?}");
    }

    #[test]
    fn prints_favourites_under_the_headings_around_them() {
        let keep = |id: &str| {
            let passage = Passage {
                id: id.to_owned(),
                words: "文".to_owned(),
                quotation: None,
            };
            Action::Favourites(Change::Toggled(passage))
        };
        check(&[], &["p-close", "s1", "s1-1", "s2"]);
        check(&[keep("p-inner")], &["p-close", "p-outer", "s2"]);
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
        check(&[keep("p-outer", "p-inner")], &["p-close", "s2"]);
        check(&[keep("s1", "p-outer")], &["p-close", "s1-1", "s2"]);
        check(
            &[keep("s1-1", "s1-1")],
            &["p-close", "p-outer", "p-inner", "s2"],
        );
    }
}
