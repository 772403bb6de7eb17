// Names of the element and its attributes, the clock, and the host's origin.

import { makeClock } from '../clock.js'
import { OPTIONS } from '../contract/settings.js'

export const NAME = 'baogao-report'

/** Attributes that set settings of the report. */
export const SETTINGS = OPTIONS.map(([name]) => name)

/** The clock: that of a site's page, or a new one, since a portal's page gets no global. */
export const clock = self.baogaoClock || makeClock()

// A page from a folder or in a sandbox has no origin that the frame could answer. `location.origin` ignores the sandbox,
// and `origin` may be a variable of the portal.
const { origin } = window

/** Origin of the host's page; undefined if the frame cannot answer it. */
export const HOST = [origin, origin !== 'null' && location.origin].find((one) => /^https?:\/\/[^/]+$/.test(String(one)))

/**
 * An error with a code.
 * @param {string} code
 * @param {string} message
 */
export const failure = (code, message) => Object.assign(new Error(message), { code })

/** @param {unknown} value @returns {value is number} */
export const isLength = (value) => typeof value === 'number' && value >= 0 && value < 1e7

/** @param {unknown} value @returns {value is string} */
export const isText = (value) => typeof value === 'string'
