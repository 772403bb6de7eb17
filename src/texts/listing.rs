//! Texts of the list of reports, and of the script that filters it.

use super::message::messages;

messages! {
    /// Texts that the list and its script share.
    ListTexts {
        /// The number of reports in the list.
        total(count),
        /// The number of reports of a year.
        of_year(count),
        /// No report has the words.
        none,
    }
}

/// The names of kinds of documents.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each is the name of the document::Kind of its name"
)]
pub struct KindTexts {
    pub work_report: &'static str,
    pub annual_report: &'static str,
    pub budget: &'static str,
    pub final_accounts: &'static str,
    pub bulletin: &'static str,
    pub announcement: &'static str,
    pub notice: &'static str,
    pub plan: &'static str,
    pub scheme: &'static str,
    pub opinions: &'static str,
    pub measures: &'static str,
}
