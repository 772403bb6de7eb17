//! Links within the page: each leads to the block with the text that its name stands at, or stays text.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::blocks::body::Body;

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
    body.for_each_text(&mut |links| {
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
