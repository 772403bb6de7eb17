//! The answer to a host's search: every hit with its place and its clause.

use serde::Serialize;

use crate::state::Context;
use ::search;

#[derive(Serialize)]
pub(super) struct Answer {
    query: String,
    count: usize,
    hits: Vec<Hit>,
}

#[derive(Clone, Serialize)]
struct Hit {
    /// The id of the hit's place; `None` in title and metadata.
    id: Option<String>,
    /// The id of the section around the hit.
    section: Option<String>,
    excerpt: String,
}

impl Answer {
    pub(super) fn of(context: &Context, query: String, found: &search::SearchResults) -> Self {
        let (search_index, report) = (context.search_index(), context.report());
        let mut hits = Vec::new();
        for item in search_index.items(report, &found.hits, 0, usize::MAX) {
            let section = search_index.section_of(item.field);
            let section = section.and_then(|entry| context.section(entry));
            let hit = Hit {
                id: context.id_of_field(item.field),
                section: section.map(|section| section.id.to_string()),
                excerpt: item
                    .excerpt
                    .split(&search_index.text(report, item.field))
                    .1
                    .to_owned(),
            };
            hits.extend(item.marks.iter().map(|_| hit.clone()));
        }
        Self {
            query,
            count: hits.len(),
            hits,
        }
    }
}
