//! Checks the page on screen with IBM's Equal Access engine, for certain violations of WCAG 2.2.

use crate::standards::Judge;

/// The engine. Only failed violations are certain; potential ones and those for manual review do not count. It has no rules
/// of level AAA.
pub(crate) const EQUAL_ACCESS: Judge = Judge {
    name: "IBM Equal Access",
    variable: "BAOGAO_EQUAL_ACCESS",
    global: "ace",
    run: "
        const elementAt = (path) =>
            document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
        const isCertain = ({ value: [kind, result] }) => kind === 'VIOLATION' && result === 'FAIL';
        new ace.Checker().check(document, ['WCAG_2_2']).then(
            ({ results }) => tell(results.filter(isCertain).map(({ ruleId, message, path }) =>
                ({ rule: ruleId, reason: message, element: elementAt(path.dom) }))),
            fail);
    ",
};
