// Addresses and attributes that follow from the options.

import * as parameters from '../contract/parameters.js'
import { nameOfReport } from './options.js'

/** @typedef {import('./options.js').Options} Options */

/** Address of the site's folder, one above this page. */
export const site = new URL('../', location.href).href

/** The report's address, percent-encoded, so that portals in any encoding can use it. @param {Options} options */
export const addressOfReport = ({ report }) => new URL(`${report}/`, site).href

/**
 * Settings that differ from their defaults.
 * @param {Options} options
 */
export const chosen = ({ settings }) => settings.filter(([, , , isDefault]) => !isDefault)

/** @param {Options} options */
export const asked = (options) => chosen(options).map(([, value, parameter]) => `${parameter}=${value}`)

/** @param {Options} options @returns {[string, string][]} */
export const attributesOfFrame = (options) => [
  ['src', `${addressOfReport(options)}?${[`${parameters.EMBED}=on`, ...asked(options)].join('&')}`],
  ['title', nameOfReport()],
  ['width', '100%'],
  ['height', options.height],
  ['allow', 'clipboard-write; web-share'],
]
