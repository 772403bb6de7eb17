// Moves the focus between the text and the bars: F6 forwards, Shift+F6 backwards. Escape closes the passage bar from the
// text too.

import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import { find } from '../dom.js'

/** The passage bar comes first: what the reader has just opened is last on the page. */
const BARS = [classes.BAR, classes.SETTINGS, classes.MORE, classes.PASSAGE_BAR].map((name) => `.${name}`).join()

/** Elements that handle keys themselves. */
const FIELDS = 'input, textarea, select, dialog'

/** Display frames within which the passage bar appears, and within which browsers take the focus from the link. */
const FRAMES = 20

/** @type {Element | null} */
let left = null

export const watchKeys = () =>
  document.addEventListener('keydown', (event) => {
    const { target, key, shiftKey } = event
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (key === 'F6' ? goOn(shiftKey) : key === 'Escape' && closes(target)) event.preventDefault()
    // The bar is far from the link that opens it.
    const isLink = target instanceof Element && target.className === classes.PLACE_LINK
    if (isLink && key === 'Enter' && !shiftKey) enterPassageBar(target)
  })

/**
 * Moves the focus into the passage bar once it appears, unless the reader moves it elsewhere first. Meanwhile browsers
 * follow the link, and Firefox takes the focus away.
 * @param {Element} link that was pressed
 */
export const enterPassageBar = (link, frames = FRAMES) => {
  if (!frames) return
  self.baogaoClock.nextFrame(() => {
    const focused = document.activeElement
    if (focused === link || focused === document.body) enter(passageBar())
    enterPassageBar(link, frames - 1)
  })
}

/** @returns {HTMLElement | null} */
const passageBar = () => document.querySelector(`.${classes.PASSAGE_BAR}`)

/** @param {HTMLElement | null | undefined} bar */
const enter = (bar) => {
  if (!bar) return
  if (!bar.hasAttribute('tabindex')) bar.tabIndex = -1
  bar.focus({ preventScroll: true })
}

/**
 * Moves the focus to the next one of text and bars. Returns false without a bar: the browser handles the key then.
 * @param {boolean} isBack
 */
const goOn = (isBack) => {
  const focused = document.activeElement
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(BARS))
  const bars = [...all].reverse().filter(isOnScreen)
  if (!bars.length || (focused && focused.closest('dialog'))) return false
  // The text precedes the first bar, and follows the last.
  const at = bars.findIndex((bar) => bar.contains(focused)) + 1
  const count = bars.length + 1
  const next = (at + (isBack ? count - 1 : 1)) % count
  if (!at) left = focused
  if (next) enter(bars[next - 1])
  else returnToText()
  return true
}

/** Moves the focus to where it was in the text, or to the text on screen if the reader has gone on since. */
const returnToText = () => {
  const links = [...document.querySelectorAll(`#${ids.BODY} .${classes.PLACE_LINK}`)]
  const place = left && left !== document.body && isOnScreen(left) ? left : links.find(isOnScreen) || find(ids.BODY)
  if (place instanceof HTMLElement) place.focus({ preventScroll: true })
}

/** @param {Element} element */
const isOnScreen = (element) => {
  const { top, bottom, height } = element.getBoundingClientRect()
  return height > 0 && bottom > 0 && top < window.innerHeight && getComputedStyle(element).visibility === 'visible'
}

/**
 * Makes the passage bar handle Escape as if it had the focus. Returns true if it did.
 * @param {EventTarget | null} target
 */
const closes = (target) => {
  const bar = passageBar()
  if (!bar || !(target instanceof Element) || target.closest(FIELDS) || bar.contains(target)) return false
  return !bar.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
}
