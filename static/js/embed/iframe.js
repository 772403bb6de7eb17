// A frame with a report, from the element's arrival in the page until it leaves.

import * as errors from '../contract/errors.js'
import * as messages from '../contract/messages.js'
import * as parameters from '../contract/parameters.js'
import { OPTIONS } from '../contract/settings.js'
import { EMBED as texts } from '../contract/texts.js'
import { afterPaint } from '../paint.js'
import { Calls } from './calls.js'
import { clock, failure, HOST, isLength, isText } from './names.js'
import { VisiblePart } from './visible.js'

/** Maximum time until the frame's first message, and from then until its viewer is ready, in milliseconds. */
const SILENCE_MILLIS = 20000
const SECONDS = { seconds: SILENCE_MILLIS / 1000 }

/** Maximum time to wait for the host's first paint, in milliseconds. */
const PAINT_MILLIS = 1000

export class Frame {
  /** @param {import('./element.js').Report} element */
  constructor(element) {
    this.element = element
    this.calls = new Calls()
    /** @type {Record<string, unknown>} Options that calls have set. */
    this.set = {}
    // A height that is not a number of px, such as `100%`, is ignored.
    const height = Number((element.getAttribute('height') || '').replace(/px$/, ''))
    this.height = isLength(height) ? height : 0
    this.isShown = this.isReady = this.isClosed = false
    this.expectReady()
    this.address = this.addressOf(element.getAttribute('src'))
    if (!this.address) {
      this.fail(errors.ADDRESS, texts.address({ src: String(element.getAttribute('src')) }))
      return
    }
    this.listen()
    afterPaint(clock, () => !this.isClosed && this.open(), PAINT_MILLIS)
  }

  expectReady() {
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
    // Each caller gets the rejection; without a caller it must not count as unhandled.
    this.ready.catch(() => {})
  }

  listen() {
    const look = () => this.part && this.part.look()
    /** @type {[EventTarget, string, (event: any) => void][]} */
    this.listeners = [
      [window, 'message', (event) => this.hear(event)],
      [document, 'securitypolicyviolation', (event) => this.blame(event)],
    ]
    if (!this.height) this.listeners.push([window, 'scroll', look], [window, 'resize', look])
    for (const [target, type, listener] of this.listeners) {
      target.addEventListener(type, listener, { capture: true, passive: true })
    }
  }

  /**
   * Returns the frame's address; `null` where a browser would not show it or the page could not answer.
   * @param {string | null} src
   */
  addressOf(src) {
    try {
      const address = new URL(src || '', document.baseURI)
      if (!src || !/^https?:$/.test(address.protocol)) return null
      const { searchParams } = address
      searchParams.set(parameters.EMBED, 'on')
      if (HOST) searchParams.set(parameters.HOST, HOST)
      // Parameters in the address outrank attributes.
      this.settings = OPTIONS.filter(([, parameter]) => !searchParams.has(parameter))
      for (const [name, parameter] of this.settings) {
        const value = this.element.getAttribute(name)
        if (value) searchParams.set(parameter, value)
      }
      return address
    } catch {
      return null
    }
  }

  open() {
    // The attributes may have changed by now.
    const address = this.addressOf(this.element.getAttribute('src'))
    if (!address) return
    this.address = address
    const frame = document.createElement('iframe')
    frame.title = this.element.title || String(this.element.textContent).trim() || texts.report
    frame.allow = 'clipboard-write; web-share'
    frame.className = 'silent'
    if (this.height) frame.style.height = `${this.height}px`
    frame.src = address.href
    this.frame = frame
    this.element.shadow.append(frame)
    if (!HOST) this.fail(errors.ORIGIN, texts.origin)
    this.wait(texts.silent({ ...SECONDS, address: address.origin + address.pathname }))
    if (this.height) return
    this.part = new VisiblePart(frame, (part) => this.isShown && this.post({ ...part, type: messages.VISIBLE }))
  }

  /**
   * Starts waiting for the next message, and reports `message` if none comes. A late answer is still used, since the line
   * may be slow.
   * @param {string} message
   */
  wait(message) {
    clock.cancel(this.silence)
    this.silence = clock.after(() => this.fail(errors.TIMEOUT, message), SILENCE_MILLIS)
  }

  /** @param {Error} reason */
  close(reason) {
    for (const [target, type, listener] of this.listeners || []) {
      target.removeEventListener(type, listener, { capture: true })
    }
    if (this.part) this.part.close()
    if (this.frame) this.frame.remove()
    this.giveUp(reason)
    this.reason = reason
    this.isClosed = true
  }

  /**
   * Ends all waiting, and rejects calls with this reason.
   * @param {Error} reason
   */
  giveUp(reason) {
    clock.cancel(this.silence)
    if (this.reject) this.reject(reason)
    this.calls.rejectAll(reason)
  }

  /** @param {string} code @param {string} message */
  fail(code, message) {
    this.giveUp(failure(code, message))
    // A script that has just made the element can still add a listener.
    clock.after(() => this.emit('error', { code, message }), 0)
  }

  /** @param {string} type @param {object} detail */
  emit(type, detail) {
    if (this.isClosed) return
    this.element.dispatchEvent(new CustomEvent(`baogao-${type}`, { detail, bubbles: true, composed: true }))
  }

  /** @param {SecurityPolicyViolationEvent} event */
  blame({ blockedURI, effectiveDirective }) {
    if (!/^(frame|child|default)-src/.test(effectiveDirective) || this.isShown || !this.address) return
    const { origin } = this.address
    if (blockedURI !== origin && !String(blockedURI).startsWith(`${origin}/`)) return
    this.fail(errors.BLOCKED, texts.blocked({ origin }))
  }

  /** @param {MessageEvent} event */
  hear({ source, origin, data }) {
    const { frame, address } = this
    if (!frame || !address || source !== frame.contentWindow || origin !== address.origin) return
    if (!data || data.baogao !== 1) return
    const { type } = data
    if (type === messages.HEIGHT && isLength(data.height)) {
      if (!this.height) frame.style.height = `${data.height}px`
      this.show()
      if (this.part) this.part.lookAgain()
    } else if (type === messages.SCROLL_TO && isLength(data.top)) {
      this.scrollTo(data.top)
    } else if (type === messages.READY && isText(data.title) && isText(data.slug) && isText(data.version)) {
      this.welcome(frame, data)
    } else if (type === messages.STATE && isText(data.query) && isLength(data.count) && Array.isArray(data.open)) {
      const { query, count, section, open } = data
      this.emit('state', { query, count, section: isText(section) ? section : null, open: open.filter(isText) })
    } else if (type === messages.ERROR && isText(data.code) && isText(data.message)) {
      this.fail(data.code, data.message)
    } else if (type === messages.REPLY) {
      this.calls.settle(data)
    }
  }

  /**
   * The viewer is ready.
   * @param {HTMLIFrameElement} frame
   * @param {{ title: string, slug: string, version: string }} report
   */
  welcome(frame, { title, slug, version }) {
    this.show()
    frame.title = title
    clock.cancel(this.silence)
    if (this.resolve) this.resolve()
    // The frame may have been given up already.
    this.ready = Promise.resolve()
    // A new page in the frame knows the options of its address, but not those set since.
    if (this.isReady) this.call(messages.SET_OPTIONS, this.set).catch(() => {})
    else this.adapt()
    this.isReady = true
    this.emit('ready', { title, slug, version })
  }

  /** Shows the report in place of the element's content, at the first message. */
  show() {
    if (this.isShown || !this.frame) return
    this.isShown = true
    clock.cancel(this.silence)
    if (HOST) this.wait(texts.notStarted(SECONDS))
    this.frame.className = ''
    this.element.slotted.hidden = true
    if (this.part) this.part.lookAgain()
  }

  /** @param {object} message */
  post(message) {
    const window = this.frame && this.frame.contentWindow
    if (window && this.address) window.postMessage({ ...message, baogao: 1 }, this.address.origin)
  }

  /**
   * @param {string} type
   * @param {object} values
   * @returns {Promise<any>}
   */
  async call(type, values) {
    await this.ready
    // A call made just before the element was removed arrives here afterwards.
    if (this.isClosed) throw this.reason
    const result = await this.calls.make(type, (id) => this.post({ ...values, type, id }))
    if (type === messages.SET_OPTIONS) {
      for (const [name, value] of Object.entries(values)) if (value !== undefined) this.set[name] = value
    }
    return result
  }

  /**
   * Sets what attributes ask for and the address does not: all of them, or the one that has changed.
   * @param {string} [changed]
   */
  adapt(changed) {
    for (const [name, parameter, option, usual] of this.settings || []) {
      const value = this.element.getAttribute(name) || usual
      const before = (this.address && this.address.searchParams.get(parameter)) || usual
      if (changed ? changed !== name : value === before) continue
      const values = { [option]: option === 'textSize' ? Number(value) : value }
      this.call(messages.SET_OPTIONS, values).catch(() => {})
    }
  }

  /** @param {number} top */
  scrollTo(top) {
    const { anchor } = this.element
    anchor.style.top = `${top}px`
    anchor.scrollIntoView({ block: 'start' })
    anchor.style.top = '0'
    if (this.part) this.part.look()
  }
}
