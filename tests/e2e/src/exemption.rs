//! False positives of accessibility engines, each with its reason.

use serde_json::{Value, json};

/// A rule of an engine that does not apply to some elements.
struct Exemption {
    /// The name of the engine's [`Judge`](crate::standards::Judge).
    engine: &'static str,
    /// The engine's name of the rule.
    rule: &'static str,
    /// The exempt elements, as a CSS selector.
    elements: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "documents the table"))]
    reason: &'static str,
}

/// All exemptions.
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

/// Returns the exempt rules of `engine`, each with its elements.
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
    fn every_exemption_has_a_reason() {
        for exemption in EXEMPTIONS {
            let words = exemption.reason.split_whitespace().count();
            assert!(words > 5, "{}", exemption.rule);
        }
    }
}
