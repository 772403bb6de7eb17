//! Checks the page on screen with axe-core, including the rules of WCAG level AAA.

use std::{env, fs};

use serde::Deserialize;
use serde_json::json;

use crate::{Failure, Outcome, Page};

/// The tags of the rules to run. Some rules of level AAA are off unless named.
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

/// The part of axe's result that a failed test prints.
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
    /// Fails if axe finds a violation, and names each element, the rule, and the reason.
    pub async fn check_accessibility(&self) -> Outcome {
        let script = env::var_os("BAOGAO_AXE")
            .ok_or_else(|| Failure::new("no axe-core is installed: run cargo xtask test"))?;
        // The driver injects the script, since the page's policy would not allow loading it.
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
