//! Relations of a part: the parts and addresses that it names by an id.

use std::collections::BTreeMap;

use crate::input::docx::xml::Element;

/// The relations of one part.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    by_id: BTreeMap<String, Relation>,
}

/// A relation.
#[derive(Debug)]
pub(crate) struct Relation {
    /// The last word of its type: `image`, `hyperlink`, `styles`.
    kind: String,
    /// The name of a part, or an address if it is external.
    pub(crate) target: String,
    pub(crate) is_external: bool,
}

/// Returns the name of the part with the relations of `part`.
pub(crate) fn relations_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let separator = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{separator}_rels/{file}.rels")
}

impl Relations {
    /// Reads the relations of `part`, to whose folder their targets are relative.
    pub(crate) fn read(root: &Element, part: &str) -> Self {
        let read = |relation: &Element| {
            let is_external = relation.attribute("TargetMode") == Some("External");
            let target = relation.attribute("Target")?;
            let kind = relation.attribute("Type").unwrap_or_default();
            let relation_target = if is_external {
                target.to_owned()
            } else {
                resolve(part, target)
            };
            let found = Relation {
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: relation_target,
                is_external,
            };
            Some((relation.attribute("Id")?.to_owned(), found))
        };
        Self {
            by_id: root.children().filter_map(read).collect(),
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Relation> {
        self.by_id.get(id)
    }

    /// Returns the part of a kind of which there is one.
    pub(crate) fn part(&self, kind: &str) -> Option<&str> {
        let mut found = self.by_id.values();
        let found = found.find(|relation| relation.kind == kind && !relation.is_external)?;
        Some(&found.target)
    }
}

/// Returns the name of the part at `target`, an address relative to `part`.
fn resolve(part: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = part.split('/').collect();
    steps.pop();
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::{relations_of, resolve};

    #[test]
    fn resolves_names_of_parts() {
        assert_eq!(
            resolve("word/document.xml", "media/a.png"),
            "word/media/a.png"
        );
        assert_eq!(
            resolve("word/document.xml", "../docProps/core.xml"),
            "docProps/core.xml"
        );
        assert_eq!(
            resolve("word/document.xml", "/word/styles.xml"),
            "word/styles.xml"
        );
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
        assert_eq!(
            relations_of("word/document.xml"),
            "word/_rels/document.xml.rels"
        );
        assert_eq!(relations_of(""), "_rels/.rels");
    }
}
