//! Accessibility engines on the page on screen: axe-core, and in full runs two others, with different rules.
//!
//! Every finding is a failure, except for the false positives in the table of exemptions.

use std::{env, fs};

use serde::Deserialize;

use crate::code_sniffer::CODE_SNIFFER;
use crate::equal_access::EQUAL_ACCESS;
use crate::exemption::exemptions_of;
use crate::{Failure, Outcome, Page, is_full};

/// An engine that is a script with one global object.
pub(crate) struct Judge {
    /// The engine's name in failures and in the table of exemptions.
    pub(crate) name: &'static str,
    /// The environment variable with the path of its script.
    pub(crate) variable: &'static str,
    /// The object that its script defines.
    pub(crate) global: &'static str,
    /// The script that checks the page. It calls `tell` with a list of `{ rule, reason, element }`, or `fail` with an error.
    pub(crate) run: &'static str,
}

#[derive(Debug, Deserialize)]
struct Answer {
    error: Option<String>,
    findings: Vec<Finding>,
}

#[derive(Debug, Deserialize)]
struct Finding {
    rule: String,
    reason: String,
    /// The beginning of the element's markup.
    element: String,
}

/// Script that precedes each engine's script. It reports all findings, even a hundred of one rule, since each may need
/// another fix.
const FRAME: &str = "
    const [exemptions, done] = arguments;
    const isExempt = ({ rule, element }) => exemptions.some(
        ([name, elements]) => rule === name && Boolean(element?.matches?.(elements)));
    const markup = (element) => element?.outerHTML?.slice(0, 200) ?? String(element?.nodeName);
    const tell = (findings) => done({ findings: findings.filter((one) => !isExempt(one))
        .map(({ rule, reason, element }) => ({ rule, reason, element: markup(element) })) });
    const fail = (error) => done({ error: String(error), findings: [] });
";

impl Page {
    /// Fails if axe, or in a full run any of the three engines, finds a violation, and lists all of them.
    pub async fn check_standards(&self) -> Outcome {
        let mut findings = Vec::new();
        if let Err(failure) = self.check_accessibility().await {
            findings.push(failure.to_string());
        }
        let others = [EQUAL_ACCESS, CODE_SNIFFER];
        for judge in others.into_iter().filter(|_| is_full()) {
            findings.extend(self.ask(&judge).await?);
        }
        if findings.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(findings.join("\n")))
        }
    }

    /// Returns the findings of `judge`, one per line.
    async fn ask(&self, judge: &Judge) -> Outcome<Vec<String>> {
        let Judge { name, global, .. } = judge;
        let is_there = format!("return typeof self.{global} === 'object'");
        if !self.evaluate::<bool>(&is_there, &[]).await? {
            let script = env::var_os(judge.variable).ok_or_else(|| {
                Failure::new(format!("no {name} is installed: run cargo xtask test"))
            })?;
            // The driver injects the script, as for axe. Its declarations would not be visible to later scripts.
            let script = format!(
                "{}\n;self.{global} ??= {global}",
                fs::read_to_string(script)?
            );
            self.driver().execute(script, []).await?;
        }
        let script = format!("{FRAME}{}", judge.run);
        let answer: Answer = self.evaluate_later(&script, &[exemptions_of(name)]).await?;
        if let Some(error) = answer.error {
            return Err(Failure::new(format!("{name} could not run: {error}")));
        }
        Ok(answer
            .findings
            .iter()
            .map(|finding| {
                let Finding {
                    rule,
                    reason,
                    element,
                } = finding;
                format!("{name}: {rule}: {reason}\n  {element}")
            })
            .collect())
    }
}
