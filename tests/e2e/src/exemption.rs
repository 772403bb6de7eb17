//! What an accessibility engine holds against the page and is not to be listened to, each with its reason.

use serde_json::{Value, json};

/// A rule of an engine that does not hold for some elements.
struct Exemption {
    /// The name of its [`Judge`](crate::standards::Judge).
    engine: &'static str,
    /// As the engine names it.
    rule: &'static str,
    /// What it is not asked about, as a CSS selector.
    elements: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "for who reads the table"))]
    reason: &'static str,
}

/// All there are.
const EXEMPTIONS: &[Exemption] = &[
    Exemption {
        engine: "IBM Equal Access",
        rule: "target_spacing_sufficient",
        elements: ".choice > input",
        reason: "the target is the label around the button, 44 px high or more (elder::nothing_is_missing_\
            and_every_control_is_large measures it); the engine measures the button alone",
    },
    Exemption {
        engine: "HTML_CodeSniffer",
        rule: "WCAG2AAA.Principle2.Guideline2_4.2_4_8.H59.1",
        elements: "link[rel=stylesheet], link[rel=preload], link[rel=modulepreload]",
        reason: "it knows HTML 4; since, these are body-ok (HTML Standard, 4.6.7), and H59 is about links \
        that lead elsewhere, such as rel=next",
    },
];

/// The rules that `engine` is not to be listened to about, each with its elements.
pub(crate) fn exemptions_of(engine: &str) -> Value {
    let of_engine = EXEMPTIONS.iter().filter(|one| one.engine == engine);
    of_engine
        .map(|one| json!([one.rule, one.elements]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::EXEMPTIONS;

    #[test]
    fn ok_every_exemption_says_why() {
        for exemption in EXEMPTIONS {
            let words = exemption.reason.split_whitespace().count();
            assert!(words > 5, "{}", exemption.rule);
        }
    }
}
