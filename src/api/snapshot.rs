//! Snapshots: the part of the viewer's state that is reported to a host.

use serde::Serialize;

use crate::app::Handle;

#[derive(PartialEq, Eq, Serialize)]
pub(super) struct Snapshot {
    /// The query; empty without a search.
    query: String,
    /// Number of hits.
    count: usize,
    /// The id of the section being read.
    section: Option<String>,
    /// The ids of the open sections, in reading order.
    open: Vec<String>,
}

impl Snapshot {
    pub(super) fn of(viewer: &Handle) -> Self {
        let (context, model) = (viewer.context(), viewer.model());
        let id = |entry: usize| context.section(entry).map(|section| section.id.to_string());
        let open = (0..context.entries().len()).filter(|entry| model.folds.is_open(*entry));
        Self {
            query: model.search.query.clone(),
            count: model.search.found.hits.len(),
            section: model.reading.section.and_then(id),
            open: open.filter_map(id).collect(),
        }
    }
}
