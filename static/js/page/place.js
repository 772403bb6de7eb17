// The reader's place: the paragraph at the reading line, by its beginning or, if that is not on screen, by the
// character at the line. It stays there while windows turn, are resized or zoomed, and while the type changes;
// once the reader rests, it is reported.

import { send } from '../boot/send.js'
import * as events from '../contract/events.js'
import * as ids from '../contract/ids.js'
import { find } from '../dom.js'
import { FIELDS } from '../fields.js'
import { textsOf } from '../ranges.js'

/** Time without scrolling in milliseconds, longer than between two turns of a wheel and shorter than reading a sentence. */
const REST = 700

/** Heights at which the reading line is tried, as parts of the window's: a gap has no character. */
const LINES = { first: 0.25, last: 0.85, step: 0.02 }

/** Distance in window heights beyond which a move is a jump. */
const FAR = 2

/**
 * A character, by its element and the number of UTF-16 units before it; its distance from the upper edge of what is on
 * screen, and the window then, in CSS px.
 * @typedef {{ field: Element, offset: number, top: number, width: number, height: number }} Place
 */

export const watchPlace = () => {
  const [clock, scroll] = [self.baogaoClock, self.baogaoScroll]
  if (!find(ids.VIEWER)) return
  /** @type {Place | undefined} */
  let place
  /** Scroll position after the last layout change, or when the place was noted. */
  let settled = 0
  let rested = Number.NaN
  /** @type {number | undefined} */
  let resting
  let isWaiting = false

  const note = () => {
    place = placeAtLine()
    settled = scroll.at()
  }

  const keep = () => {
    // A reader at the beginning of the page stays there.
    if (!place || settled < 1) return
    const [top, height, before] = [scroll.top(), scroll.height(), scroll.at()]
    // If only the height has changed, as when the browser's own bars appear, the text stays at its distance from the top.
    const wanted = place.width === window.innerWidth ? place.top : (place.top * height) / place.height
    const now = topOf(place)
    const section = place.field.closest('section[id]')
    if (now !== undefined) {
      place = { ...place, top: wanted, width: window.innerWidth, height }
      if (Math.abs(now - top - wanted) >= 1) scroll.by(now - top - wanted)
    } else if (section) {
      // If the change has hidden the element, its section is used instead.
      scroll.bring(section)
    }
    settled = scroll.at()
    rested += settled - before
  }

  const look = () => {
    isWaiting = false
    const isTurned = place && place.width !== window.innerWidth
    if (isTurned) return keep()
    const now = place && topOf(place)
    const isMoved = !place || now === undefined || Math.abs(now - scroll.top() - place.top) > 1
    if (isMoved || isScrolled()) note()
  }

  const isScrolled = () => Math.abs(scroll.at() - settled) > 1

  const rest = () => {
    if (!place) return
    const named = place.field.closest('[id]')
    const isFar = Math.abs(scroll.at() - rested) > FAR * scroll.height()
    rested = scroll.at()
    if (named) send(events.REST, named.id, isFar)
  }

  const soon = () => {
    if (isWaiting) return
    isWaiting = true
    clock.nextFrame(look)
  }

  /** @param {boolean} isReaders */
  const follow = (isReaders) => {
    // Asked in any case: Chromium goes to the place of a new address when it lays the page out, and its event must come
    // before the next frame.
    const isNew = isScrolled()
    if (isReaders && isNew) {
      clock.cancel(resting)
      resting = clock.after(rest, REST)
    }
    soon()
  }

  addEventListener('scroll', () => follow(true), { passive: true })
  addEventListener(events.MOVED, ({ detail: [isReaders] }) => follow(Boolean(isReaders)))
  addEventListener(events.LAYOUT, keep)
  addEventListener('resize', () => {
    keep()
    // Bars are measured after a resize and may move the text once more.
    soon()
  })
  soon()
}

/** @returns {Place | undefined} */
const placeAtLine = () => {
  const body = find(ids.BODY)
  if (!body) return undefined
  const { left, right } = body.getBoundingClientRect()
  const [top, height] = [self.baogaoScroll.top(), self.baogaoScroll.height()]
  for (let part = LINES.first; part < LINES.last; part += LINES.step) {
    const line = top + part * height
    // Bars and panels may lie over the text.
    const hit = document.elementsFromPoint((left + right) / 2, line).find((element) => body.contains(element))
    const summary = hit && hit.closest('summary')
    const field = hit && (hit.closest(FIELDS) || (summary && summary.firstElementChild))
    if (!field) continue
    const begins = field.getBoundingClientRect().top >= top
    const place = { field, offset: begins ? 0 : offsetAt(field, line), top: 0, width: window.innerWidth, height }
    const now = topOf(place)
    if (now !== undefined) return { ...place, top: now - top }
  }
  return undefined
}

/**
 * Returns the offset of the first character whose line ends below `line`, or of the last one.
 * @param {Element} field
 * @param {number} line
 */
const offsetAt = (field, line) => {
  let before = 0
  for (const text of textsOf(field)) {
    /** @param {number} at */
    const isBelow = (at) => bottomOf(text, at) > line
    if (text.length && isBelow(text.length - 1)) {
      let [low, high] = [0, text.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBelow(middle)) high = middle
        else low = middle + 1
      }
      return before + low
    }
    before += text.length
  }
  return Math.max(0, before - 1)
}

/** @param {Text} text @param {number} at */
const rectangleOf = (text, at) => {
  const range = document.createRange()
  range.setStart(text, at)
  range.setEnd(text, at + 1)
  return range.getBoundingClientRect()
}

/** @param {Text} text @param {number} at */
const bottomOf = (text, at) => rectangleOf(text, at).bottom

/**
 * Returns the character's distance from the upper edge of the window; nothing while it is hidden.
 * @param {Place} place
 */
const topOf = ({ field, offset }) => {
  if (field.checkVisibility && !field.checkVisibility()) return undefined
  const whole = field.getBoundingClientRect()
  if (!offset) return whole.height ? whole.top : undefined
  let before = 0
  for (const text of textsOf(field)) {
    if (offset < before + text.length) {
      const { top, height } = rectangleOf(text, offset - before)
      if (height) return top
    }
    before += text.length
  }
  return whole.height ? whole.top : undefined
}
