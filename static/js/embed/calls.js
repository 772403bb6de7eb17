// Calls to the viewer in a frame that wait for their replies.

import * as errors from '../contract/errors.js'
import * as messages from '../contract/messages.js'
import { EMBED as texts } from '../contract/texts.js'
import { clock, failure, isLength, isText } from './names.js'

/** Maximum time until a reply, in milliseconds. */
const REPLY_MILLIS = 10000

/** @type {Record<string, (value: any) => boolean>} The form of a call's result, for calls that have one. */
const RESULTS = {
  [messages.SEARCH]: ({ query, count, hits }) => isText(query) && isLength(count) && Array.isArray(hits),
  [messages.REPORT]: ({ sections }) => Array.isArray(sections),
}

/**
 * @typedef {object} Pending
 * @property {(value: any) => void} resolve
 * @property {(reason: Error) => void} reject
 * @property {number} timer
 * @property {string} type
 */

export class Calls {
  constructor() {
    /** @type {Map<number, Pending>} */
    this.pending = new Map()
    this.serial = 0
  }

  /**
   * Sends a call by `post` and returns its result.
   * @param {string} type
   * @param {(id: number) => void} post
   */
  make(type, post) {
    return new Promise((resolve, reject) => {
      const id = ++this.serial
      const timer = clock.after(() => {
        this.pending.delete(id)
        reject(failure(errors.TIMEOUT, texts.noReply({ seconds: REPLY_MILLIS / 1000, call: type })))
      }, REPLY_MILLIS)
      this.pending.set(id, { resolve, reject, timer, type })
      try {
        post(id)
      } catch (uncloneable) {
        clock.cancel(timer)
        this.pending.delete(id)
        reject(failure(errors.INVALID, String(uncloneable)))
      }
    })
  }

  /** @param {any} message */
  settle({ id, ok, value, error }) {
    const call = this.pending.get(id)
    if (!call) return
    this.pending.delete(id)
    clock.cancel(call.timer)
    const hasForm = RESULTS[call.type]
    if (ok === true && (!hasForm || (value && hasForm(value)))) return call.resolve(value)
    const { code, message } = error || {}
    call.reject(failure(isText(code) ? code : errors.INVALID, isText(message) ? message : texts.malformedReply))
  }

  /** @param {Error} reason */
  rejectAll(reason) {
    for (const { reject, timer } of this.pending.values()) {
      clock.cancel(timer)
      reject(reason)
    }
    this.pending.clear()
  }
}
