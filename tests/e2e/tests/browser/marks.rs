//! Painted ranges of the page: hits, the current hit, quoted words.

/// An expression for the ranges of a kind, in page order: those of the highlight, or in browsers without highlights, those
/// around the elements in their place.
macro_rules! painted {
    ($kind:literal, $selector:literal) => {
        concat!(
            "(() => {
                const around = (start, end) => {
                    const range = document.createRange()
                    range.setStart(...start)
                    range.setEnd(...end)
                    return range
                }
                const elements = [...document.querySelectorAll('",
            $selector,
            "')]
                if (!self.CSS?.highlights) return elements.map((one) => around([one, 0], [one, one.childNodes.length]))
                const highlight = [...(CSS.highlights.get('",
            $kind,
            "') ?? [])]
                const ranges = highlight
                    .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
                    .map((one) => around([one.startContainer, one.startOffset], [one.endContainer, one.endOffset]))
                return ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
            })()"
        )
    };
}

/// All hits, as live ranges.
pub(crate) const HITS: &str = painted!("search", "[data-hit]");

/// The current hit, if there is one.
pub(crate) const CURRENT: &str = painted!("current", "mark");

/// The words that the address quotes, in each block that they touch.
pub(crate) const QUOTED: &str = painted!("quoted", ".quoted");

/// Returns a script for the joined text of such ranges.
pub(crate) fn words_of(ranges: &str) -> String {
    format!("return {ranges}.map(String).join('')")
}
