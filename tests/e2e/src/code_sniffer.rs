//! Squiz's sniffer of code over the page on screen: the one engine with a set of rules for all of level AAA.

use crate::standards::Judge;

/// Its errors alone are certain; warnings and notices are questions to a person.
pub(crate) const CODE_SNIFFER: Judge = Judge {
    name: "HTML_CodeSniffer",
    variable: "BAOGAO_CODESNIFFER",
    global: "HTMLCS",
    run: "
        const report = () => tell(HTMLCS.getMessages()
            .filter(({ type }) => type === HTMLCS.ERROR)
            .map(({ code, msg, element }) => ({ rule: code, reason: msg, element })));
        HTMLCS.process('WCAG2AAA', document, report, () => fail('it has no such standard'), 'en');
    ",
};
