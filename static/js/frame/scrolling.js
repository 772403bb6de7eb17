// Scrolling in a frame that is as high as its page: the host scrolls, and reports which part is on screen. Elements that
// stay in view are positioned by custom properties, and the three functions that scroll send messages to the host.

import * as attributes from '../contract/attributes.js'
import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import * as messages from '../contract/messages.js'
import * as parameters from '../contract/parameters.js'
import * as properties from '../contract/properties.js'
import { find, pixels, root } from '../dom.js'
import { sendHeight } from './height.js'
import { send } from './host.js'

/** Height in CSS px that counts as on screen while the host shows nothing of the frame. */
const USUAL_HEIGHT = 600

let isWhole = false
let hasActed = false

/**
 * Notes when the reader first acts in the frame. Until then, scrolling of the host is not about the report, and no place
 * is stored.
 */
export const watchReader = () => {
  for (const type of ['pointerdown', 'keydown', 'focusin']) {
    addEventListener(type, ({ isTrusted }) => (hasActed = hasActed || isTrusted), true)
  }
}

/** @param {string} name @param {number} value */
const setLength = (name, value) => root.style.setProperty(`--${name}`, `${value}px`)

/** @param {'top' | 'height'} name */
const visible = (name) => pixels(root.style.getPropertyValue(`--${properties.VISIBLE}${name}`))

/**
 * Sets the custom properties for the part of the page that is on screen.
 * @param {{ top: unknown, height: unknown }} message
 */
export const showVisible = ({ top, height }) => {
  if (!isLength(top) || !isLength(height)) return
  const isFirst = !isWhole
  if (isFirst) {
    isWhole = true
    root.dataset[attributes.EMBED] = 'auto'
    scrollByHost()
  }
  // While nothing of the frame is on screen, the part seen last stays.
  if (height || isFirst) {
    setLength(`${properties.VISIBLE}top`, top)
    setLength(`${properties.VISIBLE}height`, height || USUAL_HEIGHT)
  }
  const side = document.querySelector(`.${classes.SIDE}`)
  if (side) {
    // The element's place without its offset.
    const offset = pixels(getComputedStyle(side).top)
    setLength(`${classes.SIDE}-top`, Math.round(side.getBoundingClientRect().top - offset))
  }
  window.dispatchEvent(new (hasActed ? CustomEvent : Event)('scroll'))
  if (isFirst) arrive()
}

/** @param {unknown} value @returns {value is number} */
const isLength = (value) => Number.isFinite(value) && Number(value) >= 0

const scrollByHost = () => {
  /** @param {number} top */
  const scroll = (top) => {
    sendHeight()
    send(messages.SCROLL_TO, { top: Math.max(0, Math.round(top)) })
  }
  Element.prototype.scrollIntoView = function () {
    const room = pixels(getComputedStyle(this).scrollMarginTop) + pixels(getComputedStyle(root).scrollPaddingTop)
    scroll(this.getBoundingClientRect().top - room)
  }
  /** @type {any} */
  const replaced = window
  replaced.scrollTo = (/** @type {number} */ _left, /** @type {number} */ top) => scroll(top)
  replaced.scrollBy = (/** @type {number} */ _left, /** @type {number} */ distance) => {
    if (distance) scroll(visible('top') + distance)
  }
}

/**
 * Brings the place of a fragment on screen.
 * @param {string} fragment
 */
export const goTo = (fragment) => {
  const id = decodeURIComponent(fragment.slice(1))
  const place = find(id)
  if (!place || !isWhole) return
  self.baogaoClock.nextFrame(() => (id === ids.TOP ? window.scrollTo(0, 0) : place.scrollIntoView()))
}

// A reader who followed a link in a frame goes to its target; otherwise the host decides.
const isFollowed = new RegExp(`[?&]${parameters.EMBED}=on`).test(document.referrer)
let isReady = false

/** Goes to the target of the link that led here, once the viewer works. */
export const followLink = () => {
  isReady = true
  arrive()
}

const arrive = () => {
  if (isFollowed && isReady) goTo(location.hash)
}
