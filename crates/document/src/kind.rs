//! Kinds of documents, told from their titles.
//!
//! ```text
//! title = anything kind-word anything        the last kind-word counts: 关于公布2025年预算的通知 is a notice
//! ```
//!
//! Words in 《…》 are the title of another document, unless there is nothing else.

/// The kind of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The work report of a government or an office.
    WorkReport,
    /// The yearly report on a duty, such as openness of government.
    AnnualReport,
    /// A budget.
    Budget,
    /// Final accounts.
    FinalAccounts,
    /// A bulletin of figures or decisions.
    Bulletin,
    /// An announcement to the public.
    Announcement,
    /// A notice to offices.
    Notice,
    /// A plan for years, or an outline of one.
    Plan,
    /// A scheme for one task.
    Scheme,
    /// Opinions: guidance for offices.
    Opinions,
    /// Measures or provisions: rules.
    Measures,
}

/// Words of titles, each with the kind that it tells.
const WORDS: [(&str, Kind); 16] = [
    ("工作报告", Kind::WorkReport),
    ("年度报告", Kind::AnnualReport),
    ("年报", Kind::AnnualReport),
    ("预算", Kind::Budget),
    ("决算", Kind::FinalAccounts),
    ("公报", Kind::Bulletin),
    ("公告", Kind::Announcement),
    ("通告", Kind::Announcement),
    ("通知", Kind::Notice),
    ("规划", Kind::Plan),
    ("纲要", Kind::Plan),
    ("计划", Kind::Plan),
    ("方案", Kind::Scheme),
    ("意见", Kind::Opinions),
    ("办法", Kind::Measures),
    ("规定", Kind::Measures),
];

impl Kind {
    /// Returns the kind that a title tells; `None` if it tells none.
    pub fn of_title(title: &str) -> Option<Self> {
        let quoted = ['《', '》'];
        // Every other part is between the marks.
        let own: String = title.split(quoted).step_by(2).collect();
        let own = if own.trim().is_empty() { title } else { &own };
        let found = WORDS
            .iter()
            .filter_map(|(word, kind)| Some((own.rfind(word)? + word.len(), word.len(), *kind)));
        // Of words that end together, the longest: 年度报告, not a word in it.
        let last = found.max_by_key(|(end, length, _)| (*end, *length));
        last.map(|(_, _, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn the_last_word_of_a_title_tells_the_kind() {
        for (title, expected) in [
            ("2025年甲区政府工作报告", Some(Kind::WorkReport)),
            (
                "甲区2024年政府信息公开工作年度报告",
                Some(Kind::AnnualReport),
            ),
            ("甲区2025年部门预算", Some(Kind::Budget)),
            (
                "关于甲区2024年预算执行情况和2025年预算草案的报告",
                Some(Kind::Budget),
            ),
            ("甲区2023年度部门决算公开", Some(Kind::FinalAccounts)),
            ("甲区2024年国民经济和社会发展统计公报", Some(Kind::Bulletin)),
            ("关于公布2025年预算的通知", Some(Kind::Notice)),
            ("关于印发《甲区绿地规划》的通知", Some(Kind::Notice)),
            ("《甲区绿地规划》解读", None),
            ("《甲区绿地规划》", Some(Kind::Plan)),
            ("甲区第十五个五年规划纲要", Some(Kind::Plan)),
            ("甲区概况", None),
            ("", None),
        ] {
            assert_eq!(Kind::of_title(title), expected, "{title}");
        }
    }
}
