//! Findings: the problems of a page and, on request, the decision that each rule took.

use std::fmt::{self, Display};

use crate::line::Line;
use crate::problem::{Problem, quoted};
use crate::rule::Rule;

/// A decision about a line of the page, or about a piece of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The line, counted from 1.
    pub line: u32,
    /// The text that the rule applies to, quoted and shortened.
    pub text: String,
    /// The rule that decided.
    pub rule: Rule,
    /// The facts that fulfil the rule; empty if the text alone does.
    pub evidence: String,
}

impl Display for Decision {
    /// Writes a line of text: number, result, rule, quotation, evidence.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            text,
            rule,
            evidence,
        } = self;
        let (makes, name) = (rule.makes(), rule.name());
        let separator = if evidence.is_empty() { "" } else { "  " };
        write!(
            formatter,
            "{line:>5}  {makes:<20}  {name:<23}  {text}{separator}{evidence}"
        )
    }
}

/// The results of a parse besides the report itself.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) problems: Vec<Problem>,
    /// `None` unless decisions are to be explained, since each costs a quotation and a sentence.
    decisions: Option<Vec<Decision>>,
}

impl Findings {
    /// Returns findings that record the decisions.
    pub(crate) fn explained() -> Self {
        Self {
            decisions: Some(Vec::new()),
            ..Self::default()
        }
    }

    pub(crate) fn is_explained(&self) -> bool {
        self.decisions.is_some()
    }

    /// Records that `rule` applies to `line` because of `evidence`.
    pub(crate) fn decide(
        &mut self,
        line: &Line<'_>,
        rule: Rule,
        evidence: impl FnOnce() -> String,
    ) {
        self.decide_at(line.number, line.text(), rule, evidence);
    }

    /// Records that `rule` applies to `text` on the line `number`.
    pub(crate) fn decide_at(
        &mut self,
        number: u32,
        text: &str,
        rule: Rule,
        evidence: impl FnOnce() -> String,
    ) {
        if let Some(decisions) = &mut self.decisions {
            decisions.push(Decision {
                line: number,
                text: quoted(text),
                rule,
                evidence: evidence(),
            });
        }
    }

    /// Returns problems and decisions in page order; decisions about one line in the order of the stages.
    pub(crate) fn in_page_order(self) -> (Vec<Problem>, Vec<Decision>) {
        let (mut problems, mut decisions) = (self.problems, self.decisions.unwrap_or_default());
        problems.sort_by_key(|problem| (problem.line, problem.column));
        decisions.sort_by_key(|decision| decision.line);
        (problems, decisions)
    }
}
