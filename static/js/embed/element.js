// The custom element: attributes, methods and life in the page.

import * as errors from '../contract/errors.js'
import * as messages from '../contract/messages.js'
import { VERSION } from '../contract/settings.js'
import { EMBED as texts } from '../contract/texts.js'
import { Frame } from './iframe.js'
import { failure, NAME, SETTINGS } from './names.js'
import { addStyle } from './style.js'

/** @type {WeakMap<HTMLElement, Frame>} */
const frames = new WeakMap()

/** @param {Report} element */
const start = (element) => {
  stop(element, failure(errors.RESTARTED, texts.restarted))
  element.slotted.hidden = false
  frames.set(element, new Frame(element))
}

/** @param {Report} element @param {Error} reason */
const stop = (element, reason) => {
  const frame = frames.get(element)
  if (frame) frame.close(reason)
  frames.delete(element)
}

/** @param {Report} element @param {string} type @param {object} [values] @returns {Promise<any>} */
const call = (element, type, values = {}) => {
  const frame = frames.get(element)
  return frame ? frame.call(type, values) : Promise.reject(failure(errors.REMOVED, texts.absent))
}

/**
 * @typedef {import('../contract/embed.js').BaogaoReport} BaogaoReport
 * @typedef {import('../contract/embed.js').Options} Options
 */

/** @implements {BaogaoReport} */
export class Report extends HTMLElement {
  static get observedAttributes() {
    return ['src', 'height', ...SETTINGS]
  }

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    addStyle(root)
    this.shadow = root
    this.slotted = document.createElement('slot')
    this.anchor = document.createElement('i')
    const measure = document.createElement('div')
    measure.className = 'measure'
    root.append(measure, this.slotted, this.anchor)
  }

  connectedCallback() {
    start(this)
  }

  disconnectedCallback() {
    stop(this, failure(errors.REMOVED, texts.removed))
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    const frame = frames.get(this)
    if (before === value || !this.isConnected || !frame) return
    if (name === 'src' || name === 'height') return start(this)
    // Once ready, the frame reads all attributes.
    if (frame.isReady) frame.adapt(name)
  }

  get version() {
    return VERSION
  }

  /** @param {string} query */
  search(query) {
    return call(this, messages.SEARCH, { query })
  }

  /** @param {Options} options */
  setOptions(options) {
    if (!options || typeof options !== 'object') return Promise.reject(failure(errors.INVALID, texts.noOptions))
    const { textSize, theme, elder, locale } = options
    return call(this, messages.SET_OPTIONS, { textSize, theme, elder, locale })
  }

  /** @param {string} target */
  open(target) {
    return call(this, messages.OPEN, { target })
  }

  /** @param {string} target */
  close(target) {
    return call(this, messages.CLOSE, { target })
  }

  /** @param {string} target */
  goTo(target) {
    return call(this, messages.GO_TO, { target })
  }

  print() {
    return call(this, messages.PRINT)
  }

  report() {
    return call(this, messages.REPORT)
  }

  /** @param {number} count */
  setViews(count) {
    return call(this, messages.SET_VIEWS, { count })
  }
}

export const defineElement = () => customElements.define(NAME, Report)
