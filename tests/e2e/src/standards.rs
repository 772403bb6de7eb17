//! Engines over the page on screen: axe-core, and in full runs two more by others, who see other things.
//!
//! What they find is told and not weighed here; what they are mistaken about stands in the table of
//! exemptions.

use std::{env, fs};

use serde::Deserialize;

use crate::code_sniffer::CODE_SNIFFER;
use crate::equal_access::EQUAL_ACCESS;
use crate::exemption::exemptions_of;
use crate::{Failure, Outcome, Page, is_full};

/// An engine that is a script with one global object.
pub(crate) struct Judge {
    /// What it is called in failures and in the table of exemptions.
    pub(crate) name: &'static str,
    /// The variable of the environment that says where its script is.
    pub(crate) variable: &'static str,
    /// The object that its script defines.
    pub(crate) global: &'static str,
    /// The script that judges the page: it calls `tell` with a list of `{ rule, reason, element }`, or
    /// `fail` with what went wrong.
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
    /// The beginning of its markup.
    element: String,
}

/// What stands before each engine's script. One page may break a rule at a hundred places; what is told
/// is cut short by no one, since each may have another cure.
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
    /// Fails if axe, or in a full run any of the three engines, finds anything, and tells it all.
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

    /// What `judge` finds, a line each.
    async fn ask(&self, judge: &Judge) -> Outcome<Vec<String>> {
        let Judge { name, global, .. } = judge;
        let is_there = format!("return typeof self.{global} === 'object'");
        if !self.evaluate::<bool>(&is_there, &[]).await? {
            let script = env::var_os(judge.variable).ok_or_else(|| {
                Failure::new(format!("no {name} is installed: run cargo xtask test"))
            })?;
            // As axe, handed over by the driver. What a script declares there, no later one would see.
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
