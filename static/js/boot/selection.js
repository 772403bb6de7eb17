// Reports the selection and presses on links of places to the viewer.

import * as classes from '../contract/classes.js'
import * as events from '../contract/events.js'
import * as ids from '../contract/ids.js'
import { TABLE_FIELDS } from '../contract/selectors.js'
import { find } from '../dom.js'
import { FIELDS } from '../fields.js'
import { lengthOf, offsetIn } from '../ranges.js'
import { enterPassageBar } from './keys.js'
import { send } from './send.js'

/** Pause after which a selection is reported, in milliseconds: it changes many times while the finger moves. */
const REST_MILLIS = 250

export const watchSelection = () => {
  const clock = self.baogaoClock
  const body = find(ids.BODY)
  /** @type {number | undefined} */
  let resting
  document.addEventListener('selectionchange', () => {
    clock.cancel(resting)
    resting = clock.after(() => body && sendSelection(body), REST_MILLIS)
  })
  document.addEventListener('click', ({ target, detail }) => {
    if (!(target instanceof Element) || target.className !== classes.PLACE_LINK) return
    send(events.PLACE, target.parentElement ? target.parentElement.id : '')
    // No pointer pressed the link: a screen reader may have.
    if (!detail) enterPassageBar(target)
  })
}

/** @param {HTMLElement} body */
const sendSelection = (body) => {
  const selection = getSelection()
  const range = selection && !selection.isCollapsed && selection.getRangeAt(0)
  const ends = range && body.contains(range.commonAncestorContainer) ? endsOf(range) : []
  if (ends.length) return send(events.SELECTION, ...ends)
  // The reader may have moved into the passage bar, which is about the selection.
  const bar = document.querySelector(`.${classes.PASSAGE_BAR}`)
  const place = range ? range.commonAncestorContainer : document.activeElement
  if (!bar || !bar.contains(place)) send(events.SELECTION, ...(range ? [''] : []))
}

/**
 * Returns both ends of a range of the report's text, or nothing.
 * @param {Range} range
 */
const endsOf = (range) => {
  let start = endOf(range.startContainer, range.startOffset)
  let end = endOf(range.endContainer, range.endOffset)
  if (!start.length || !end.length) {
    // Three clicks on a section's last paragraph end the selection between that and the next heading.
    const touched = [...document.querySelectorAll(FIELDS)].filter((field) => range.intersectsNode(field))
    const [first, last] = [touched[0], touched[touched.length - 1]]
    if (first && !start.length) start = endOf(first, 0)
    if (last && !end.length) end = endOf(last, last.childNodes.length)
  }
  return start.length && end.length ? [...start, ...end] : []
}

/**
 * Returns an end of a selection: the id of its block or section, the index of the table cell, its offset, and the length
 * of the text that is shown there.
 * @param {Node} node
 * @param {number} offset
 */
const endOf = (node, offset) => {
  const inner = node instanceof Element ? node : node.parentElement
  const field = inner && inner.closest(FIELDS)
  const place = field && field.closest('[id]')
  if (!place) return []
  const index = [...place.querySelectorAll(TABLE_FIELDS)].indexOf(field)
  return [place.id, Math.max(0, index), offsetIn(field, node, offset), lengthOf(field)]
}
