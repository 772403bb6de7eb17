//! The browser's accessibility tree of the page, as a flat list.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::evidence::place_for;
use crate::{Outcome, Page};

/// An exposed node, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Chromium's name of the role, nearly that of WAI-ARIA.
    pub role: String,
    /// The accessible name; empty without one.
    pub name: String,
    /// States and properties by name: `level`, `expanded`, `checked` and so on.
    pub states: BTreeMap<String, String>,
    /// Depth among the exposed nodes.
    pub depth: usize,
    /// Index of its element in document order; `None` for generated content.
    pub place: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    node_id: String,
    ignored: bool,
    role: Option<Valued>,
    name: Option<Valued>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
    #[serde(rename = "backendDOMNodeId")]
    element: Option<u64>,
}

#[derive(Debug, Deserialize)]
struct Valued {
    #[serde(default)]
    value: Value,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Valued,
}

impl Page {
    /// Returns the current accessibility tree of the page, and saves it beside the screenshots as `name.txt`.
    pub async fn accessibility_tree(&self, name: &str) -> Outcome<Vec<Node>> {
        let answer = self
            .command("Accessibility.getFullAXTree", json!({}))
            .await?;
        let told: Vec<Told> = serde_json::from_value(answer["nodes"].clone())?;
        let document = json!({ "depth": -1, "pierce": true });
        let document = self.command("DOM.getDocument", document).await?;
        let mut elements = Vec::new();
        add_elements(&document["root"], &mut elements);
        let places = elements.into_iter().zip(0..).collect();
        let by_id = told.iter().map(|one| (one.node_id.as_str(), one)).collect();
        let mut nodes = Vec::new();
        if let Some(root) = told.first() {
            add_nodes(root, &by_id, &places, 0, &mut nodes);
        }
        let lines: Vec<String> = nodes.iter().map(Node::line).collect();
        fs::write(place_for(name, "txt")?, lines.concat())?;
        Ok(nodes)
    }
}

impl Node {
    fn line(&self) -> String {
        let indent = "  ".repeat(self.depth);
        let states = self.states.iter();
        let states: Vec<String> = states
            .map(|(name, value)| format!(" [{name}: {value}]"))
            .collect();
        format!("{indent}{} {:?}{}\n", self.role, self.name, states.concat())
    }
}

fn add_elements(node: &Value, elements: &mut Vec<u64>) {
    elements.extend(node["backendNodeId"].as_u64());
    for child in node["children"].as_array().into_iter().flatten() {
        add_elements(child, elements);
    }
}

/// Adds `told` and its descendants. Ignored nodes are replaced by their children.
fn add_nodes(
    told: &Told,
    by_id: &BTreeMap<&str, &Told>,
    places: &BTreeMap<u64, usize>,
    depth: usize,
    nodes: &mut Vec<Node>,
) {
    if !told.ignored {
        let properties = told.properties.iter();
        nodes.push(Node {
            role: words(told.role.as_ref()),
            name: words(told.name.as_ref()),
            states: properties
                .map(|one| (one.name.clone(), words(Some(&one.value))))
                .collect(),
            depth,
            place: told.element.and_then(|id| places.get(&id).copied()),
        });
    }
    let deeper = if told.ignored { depth } else { depth + 1 };
    for child in told
        .child_ids
        .iter()
        .filter_map(|id| by_id.get(id.as_str()))
    {
        add_nodes(child, by_id, places, deeper, nodes);
    }
}

fn words(valued: Option<&Valued>) -> String {
    match valued.map(|valued| &valued.value) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(words)) => words.clone(),
        Some(other) => other.to_string(),
    }
}
