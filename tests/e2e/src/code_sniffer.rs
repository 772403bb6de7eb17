//! Checks the page on screen with Squiz's `HTML_CodeSniffer`, the only engine with rules for all of level AAA.

use crate::standards::Judge;

/// The engine. Only its errors count: warnings and notices need the judgement of a person.
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
