//! What a search found, as a host is told: every hit with its place and its clause.

use serde::Serialize;

use crate::state::Archive;
use ::search;

#[derive(Serialize)]
pub(super) struct Found {
    query: String,
    count: usize,
    hits: Vec<Hit>,
}

#[derive(Clone, Serialize)]
struct Hit {
    /// The id of its place; none in title and metadata.
    id: Option<String>,
    /// The id of the section around it.
    section: Option<String>,
    excerpt: String,
}

impl Found {
    pub(super) fn of(archive: &Archive, query: String, found: &search::Found) -> Self {
        let (corpus, report) = (archive.corpus(), archive.report());
        let mut hits = Vec::new();
        for item in corpus.items(report, &found.hits, 0, usize::MAX) {
            let section = corpus.section_of(item.field);
            let section = section.and_then(|entry| archive.section(entry));
            let hit = Hit {
                id: archive.id_of_field(item.field),
                section: section.map(|section| section.id.to_string()),
                excerpt: item
                    .excerpt
                    .split(&corpus.text(report, item.field))
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
