// Scrolling in a frame that is as high as its page: the host scrolls, and reports which part is on screen. Elements that
// stay in view are positioned by custom properties, and the scroll port sends messages to the host.

import { send as tell } from '../boot/send.js'
import * as attributes from '../contract/attributes.js'
import * as classes from '../contract/classes.js'
import * as events from '../contract/events.js'
import * as ids from '../contract/ids.js'
import * as messages from '../contract/messages.js'
import * as parameters from '../contract/parameters.js'
import * as properties from '../contract/properties.js'
import { find, pixels, root } from '../dom.js'
import { roomAbove } from '../scroll.js'
import { sendHeight } from './height.js'
import { send } from './host.js'

/** Height in CSS px that counts as on screen while the host shows nothing of the frame. */
const USUAL_HEIGHT = 600

/** The part of the page that is on screen. */
const part = { top: 0, height: 0 }
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
    Object.assign(self.baogaoScroll, byHost)
  }
  // While nothing of the frame is on screen, the part seen last stays.
  if (height || isFirst) {
    Object.assign(part, { top, height: height || USUAL_HEIGHT })
    setLength(`${properties.VISIBLE}top`, part.top)
    setLength(`${properties.VISIBLE}height`, part.height)
  }
  const side = document.querySelector(`.${classes.SIDE}`)
  if (side) {
    // The element's place without its offset.
    const offset = pixels(getComputedStyle(side).top)
    setLength(`${classes.SIDE}-top`, Math.round(side.getBoundingClientRect().top - offset))
  }
  tell(events.MOVED, hasActed)
  if (isFirst) arrive()
}

/** @param {unknown} value @returns {value is number} */
const isLength = (value) => Number.isFinite(value) && Number(value) >= 0

/**
 * The scroll port where the host scrolls.
 * @type {Partial<Scroll>}
 */
const byHost = {
  top: () => part.top,
  height: () => part.height,
  to: (top) => {
    sendHeight()
    send(messages.SCROLL_TO, { top: Math.max(0, Math.round(top)) })
  },
  by: (distance) => self.baogaoScroll.to(part.top + distance),
  bring: (element, range) => {
    const room = roomAbove(element)
    const { top, bottom } = (range || element).getBoundingClientRect()
    // A place on screen stays where it is.
    const isShown = range && top >= part.top + room / 2 && bottom <= part.top + part.height
    if (!isShown) self.baogaoScroll.to(top - room)
  },
}

/**
 * Brings the place of a fragment on screen.
 * @param {string} fragment
 */
export const goTo = (fragment) => {
  const id = decodeURIComponent(fragment.slice(1))
  const place = find(id)
  if (!place || !isWhole) return
  const scroll = self.baogaoScroll
  self.baogaoClock.nextFrame(() => (id === ids.TOP ? scroll.to(0) : scroll.bring(place)))
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
