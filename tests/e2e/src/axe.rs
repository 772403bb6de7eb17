//! axe-core over the page on screen, with the rules of WCAG's highest level on.

use std::{env, fs};

use serde::Deserialize;
use serde_json::json;

use crate::{Failure, Outcome, Page};

/// The rules asked for, by tag; axe leaves some of level AAA off unless told by name.
const TAGS: [&str; 10] = [
    "wcag2a",
    "wcag2aa",
    "wcag2aaa",
    "wcag21a",
    "wcag21aa",
    "wcag21aaa",
    "wcag22a",
    "wcag22aa",
    "wcag22aaa",
    "best-practice",
];
const RULES_BY_NAME: [&str; 4] = [
    "color-contrast-enhanced",
    "identical-links-same-purpose",
    "meta-refresh-no-exceptions",
    "target-size",
];

const RUN: &str = "
    const [tags, rules, done] = arguments;
    const enabled = Object.fromEntries(rules.map((rule) => [rule, { enabled: true }]));
    const options = { runOnly: { type: 'tag', values: tags }, rules: enabled, resultTypes: ['violations'] };
    axe.run(document, options).then(
        (results) => done({ violations: results.violations }),
        (error) => done({ error: String(error), violations: [] }));
";

/// What axe answers, as far as it is told to the reader of a failed test.
#[derive(Debug, Deserialize)]
struct Answer {
    error: Option<String>,
    violations: Vec<Violation>,
}

#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary")]
    reason: Option<String>,
}

impl Page {
    /// Fails if axe finds anything, and tells each element, the rule it broke, and why.
    pub async fn check_accessibility(&self) -> Outcome {
        let script = env::var_os("BAOGAO_AXE")
            .ok_or_else(|| Failure::new("no axe-core is installed: run cargo xtask test"))?;
        // Handed over by the driver and not loaded by the page, whose policy would not allow it.
        self.driver()
            .execute(fs::read_to_string(script)?, [])
            .await?;
        let answer: Answer = self
            .evaluate_later(RUN, &[json!(TAGS), json!(RULES_BY_NAME)])
            .await?;
        if let Some(error) = answer.error {
            return Err(Failure::new(format!("axe could not run: {error}")));
        }
        let findings: Vec<String> = answer.violations.iter().map(Violation::tell).collect();
        if findings.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(findings.join("\n")))
        }
    }
}

impl Violation {
    fn tell(&self) -> String {
        let nodes = self.nodes.iter().map(|node| {
            let reason = node
                .reason
                .as_deref()
                .unwrap_or_default()
                .replace('\n', "\n    ");
            format!("  {}\n    {reason}", node.html)
        });
        let nodes: Vec<String> = nodes.collect();
        format!("{}: {}\n{}", self.id, self.help, nodes.join("\n"))
    }
}
