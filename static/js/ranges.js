// Ranges of the report's text: converts fields and offsets to places on the page, and back. No other code walks over the
// report's text nodes or splits them.
//
// A field is an element with text of its own, and an offset counts the UTF-16 units of that text as the report has it.
// Readers, translators and the viewer put elements into fields: text that these wrap is counted, text that they add is not.

/** Elements whose text is not the report's: controls, and readings over characters. */
const ADDED = 'button, rt, rp'

/**
 * Returns the text nodes of a field that hold the report's text, in order.
 * @param {Element} field
 */
export const textsOf = (field) => {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
  /** @type {Text[]} */
  const texts = []
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode)
    if (text.parentElement && !text.parentElement.closest(ADDED)) texts.push(text)
  }
  return texts
}

/**
 * Returns the report's text of an element.
 * @param {Element} element
 */
export const textOf = (element) => (element.querySelector(ADDED) ? join(textsOf(element)) : element.textContent || '')

/**
 * Returns the report's text of a field before an element in it.
 * @param {Element} element
 */
export const textBefore = (element) => {
  const isBefore = (/** @type {Text} */ text) =>
    element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING
  return element.parentElement ? join(textsOf(element.parentElement).filter(isBefore)) : ''
}

/** @param {Text[]} texts */
const join = (texts) => texts.map(({ data }) => data).join('')

/** @param {Text[]} texts */
const sum = (texts) => texts.reduce((length, text) => length + text.length, 0)

/**
 * Returns the length of the text that a field shows.
 * @param {Element} field
 */
export const lengthOf = (field) => sum(textsOf(field))

/**
 * Returns the places of ranges in a field; of all of it if it shows another text.
 * @param {Element} field
 * @param {number} length Length of the field's text in the report. Converters of characters keep it, translators do not.
 * @param {number[]} offsets Start and end of each range, half-open.
 */
export const rangesIn = (field, length, offsets) => {
  const texts = textsOf(field)
  const shown = sum(texts)
  /** @type {StaticRangeInit[]} */
  const ranges = []
  const places = (shown === length ? offsets : [0, shown]).map((offset, index) => placeAt(texts, offset, index % 2))
  for (let index = 0; index < places.length; index += 2) {
    const [start, end] = [places[index], places[index + 1]]
    if (start && end) {
      ranges.push({ startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1] })
    }
  }
  return ranges
}

/**
 * Returns the text node at an offset, and the offset in it.
 * @param {Text[]} texts
 * @param {number} offset
 * @param {number} isEnd 1 for the end of a range, which follows a character; 0 for its start, which precedes one.
 * @returns {[Text, number] | undefined}
 */
const placeAt = (texts, offset, isEnd) => {
  let before = 0
  for (const text of texts) {
    if (offset - before < text.length + isEnd) return [text, offset - before]
    before += text.length
  }
}

/**
 * Returns the offset of a place in a field.
 * @param {Element} field
 * @param {Node} node
 * @param {number} offset Number of the node's UTF-16 units or children before the place.
 */
export const offsetIn = (field, node, offset) => {
  const place = document.createRange()
  place.setStart(node, offset)
  place.collapse(true)
  let before = 0
  for (const text of textsOf(field)) {
    if (text === node) before += offset
    else if (place.comparePoint(text, 0) < 0) before += text.length
  }
  return before
}

/**
 * Puts the text of a range into elements that `make` returns, one for each text node.
 * @param {Element} field
 * @param {StaticRangeInit} range
 * @param {() => Element} make
 */
export const wrap = (field, { startContainer, startOffset, endContainer, endOffset }, make) => {
  const texts = textsOf(field)
  const [first, last] = [startContainer, endContainer].map((node) => texts.indexOf(/** @type {Text} */ (node)))
  for (const text of texts.slice(first, Number(last) + 1)) {
    // The end is split first, since splitting at the start would move it.
    if (text === endContainer && endOffset < text.length) text.splitText(endOffset)
    const piece = text === startContainer && startOffset ? text.splitText(startOffset) : text
    const around = make()
    piece.replaceWith(around)
    around.append(piece)
  }
}

/**
 * Removes an element of `wrap` and keeps its text.
 * @param {Element} element
 */
export const unwrap = (element) => {
  const around = element.parentNode
  element.replaceWith(...element.childNodes)
  if (around) around.normalize()
}

/**
 * Wraps the text after an element of a field in elements of a class.
 * @param {Element} field
 * @param {Element} element
 * @param {string} className
 */
export const wrapAfter = (field, element, className) => {
  const [start, length] = [offsetIn(field, element, element.childNodes.length), lengthOf(field)]
  const make = () => {
    const around = document.createElement('span')
    around.className = className
    return around
  }
  for (const range of start < length ? rangesIn(field, length, [start, length]) : []) wrap(field, range, make)
}
