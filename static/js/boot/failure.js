// Reports why the viewer did not start, on the page and to the host.

import * as attributes from '../contract/attributes.js'
import * as errors from '../contract/errors.js'
import * as events from '../contract/events.js'
import * as ids from '../contract/ids.js'
import * as states from '../contract/states.js'
import { LOADER as texts } from '../contract/texts.js'
import { fileOf, find, root } from '../dom.js'
import { CHARACTERS } from './linked.js'

/** @typedef {Promise<typeof import('../frame.js')> | undefined} Frame */

/** A known cause that ends loading. Any other exception while loading is a fault of the viewer. */
export class Failure {
  /**
   * @param {string} code
   * @param {string} cause
   * @param {string} [missing] address of a file that the site may have in another version
   */
  constructor(code, cause, missing) {
    this.code = code
    this.cause = cause
    this.missing = missing
  }
}

/**
 * Returns the failure of an error code that the viewer reports.
 * @param {string} code
 */
export const failureOf = (code) => {
  /** @type {Record<string, string>} */
  const causes = {
    [errors.CHARACTERS_CORRUPT]: texts.charactersCorrupt({ file: CHARACTERS }),
    [errors.PAGE_FOREIGN]: texts.pageForeign,
  }
  return new Failure(code, causes[code] || texts.panic)
}

/**
 * @param {unknown} thrown
 * @param {Frame} frame
 */
export const reportFailure = (thrown, frame) => {
  const failure = thrown instanceof Failure ? thrown : new Failure(errors.PANIC, texts.panic)
  const giveUp = () => show(failure, frame)
  if (!failure.missing) return giveUp()
  dispatchEvent(new CustomEvent(events.MISSING, { detail: [fileOf(failure.missing), giveUp] }))
}

/**
 * Reports panics of the viewer, and traps of the engine, which occur without a panic: controls that no longer work must
 * not stay.
 * @param {Frame} frame
 */
export const reportTraps = (frame) => {
  addEventListener(events.FAILED, ({ detail }) => show(failureOf(detail), frame))
  /** @param {unknown} error */
  const reportTrap = (error) => {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) show(failureOf(errors.PANIC), frame)
  }
  addEventListener('error', ({ error }) => reportTrap(error))
  addEventListener('unhandledrejection', ({ reason }) => reportTrap(reason))
}

/**
 * @param {Failure} failure
 * @param {Frame} frame
 */
const show = ({ code, cause }, frame) => {
  if (root.dataset[attributes.VIEWER] === states.FAILED) return
  root.dataset[attributes.VIEWER] = states.FAILED
  const message = texts.failed({ cause })
  const notice = find(ids.NOTICE)
  if (notice) {
    notice.textContent = message
    notice.hidden = false
  }
  if (frame) frame.then(({ reportFailure }) => reportFailure(code, message))
}
