// Paints ranges of the report's text by kind: hits, the current hit, quoted words. The CSS Custom Highlight API leaves the
// page unchanged. In browsers without it, blocks with hits get an attribute, and ranges of the other kinds get elements.

import * as attributes from '../contract/attributes.js'
import * as classes from '../contract/classes.js'
import * as kinds from '../contract/kinds.js'
import { rangesIn, textBefore, textOf, unwrap, wrap, wrapAfter } from '../ranges.js'

/** @typedef {{ field: Element, length: number, offsets: number[] }} Painting */

const registry = self.CSS && CSS.highlights

/**
 * Painted ranges by kind, with functions that remove them.
 * @type {Map<string, { paintings: Painting[], undo: (() => void)[] }>}
 */
const painted = new Map()

/** @type {Ranges['clear']} */
const clear = (kind) => {
  const { undo } = painted.get(kind) || { undo: [] }
  undo.forEach((take) => take())
  painted.delete(kind)
  const highlight = registry && registry.get(kind)
  if (highlight) highlight.clear()
}

/** @type {Ranges['paint']} */
const paint = (kind, selector, nth, length, offsets) => {
  const field = document.querySelectorAll(selector)[nth]
  if (field) draw(kind, { field, length, offsets: [...offsets] })
}

/** Paints everything again after others have changed the text. */
export const repaint = () => {
  for (const [kind, { paintings }] of [...painted]) {
    clear(kind)
    paintings.forEach((painting) => draw(kind, painting))
  }
}

/**
 * @param {string} kind
 * @param {Painting} painting
 */
const draw = (kind, painting) => {
  const { field, length, offsets } = painting
  const { paintings, undo } = painted.get(kind) || { paintings: [], undo: [] }
  painted.set(kind, { paintings, undo })
  paintings.push(painting)
  /** @param {string} name */
  const set = (name) => {
    field.setAttribute(name, 'true')
    undo.push(() => field.removeAttribute(name))
  }
  if (kind === kinds.CURRENT) {
    set('aria-current')
    // Sections are open already. The particulars fold too, but are not in the viewer's model.
    const folded = field.closest(`.${classes.PARTICULARS}`)
    if (folded) folded.setAttribute('open', '')
  }
  const ranges = rangesIn(field, length, offsets)
  if (registry) return highlight(registry, kind, ranges)
  if (kind === kinds.SEARCH) return set(`data-${attributes.HIT}`)
  const make = () => {
    const element = document.createElement(kind === kinds.CURRENT ? 'mark' : 'span')
    element.className = kind
    undo.push(() => unwrap(element))
    return element
  }
  // Ranges are wrapped from the last to the first, since wrapping splits text nodes that later ranges refer to.
  for (const range of ranges.reverse()) wrap(field, range, make)
}

/**
 * @param {HighlightRegistry} registry
 * @param {string} kind
 * @param {StaticRangeInit[]} ranges
 */
const highlight = (registry, kind, ranges) => {
  const highlight = registry.get(kind) || new Highlight()
  if (kind === kinds.CURRENT) highlight.priority = 1
  for (const range of ranges) highlight.add(new StaticRange(range))
  registry.set(kind, highlight)
}

/** @type {Ranges['bring']} */
const bring = () => {
  const { paintings } = painted.get(kinds.CURRENT) || { paintings: [] }
  for (const { field, length, offsets } of paintings) {
    for (const { startContainer, startOffset, endContainer, endOffset } of rangesIn(field, length, offsets)) {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      self.baogaoScroll.bring(field, range)
    }
  }
}

/** Makes these functions available to the viewer. */
export const shareRanges = () => {
  self.baogaoRanges = { bring, clear, paint, textBefore, textOf, unwrap, wrapAfter }
}
