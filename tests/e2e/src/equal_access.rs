//! IBM's Equal Access engine over the page on screen: what WCAG 2.2 forbids, as far as it is certain.

use crate::standards::Judge;

/// A violation that failed is certain; what is potential, or left to a person to look at, is none. It has
/// no rules of level AAA.
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
