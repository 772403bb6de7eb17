// The report as the portal's readers will see it.

import * as ids from '../contract/ids.js'
import { OPTIONS } from '../contract/settings.js'
import * as storage from '../contract/storage.js'
import { EDITOR as texts } from '../contract/texts.js'
import { find } from '../dom.js'
import { addressOfReport, attributesOfFrame } from './addresses.js'

/** @typedef {import('./options.js').Options} Options */

const result = /** @type {HTMLElement} */ (find(ids.RESULT))
const status = /** @type {HTMLElement} */ (find(ids.RESULT_STATUS))

let shown = ''

/** @param {Options} options */
export const showReport = (options) => {
  const before = shown
  shown = JSON.stringify(options)
  // The message was about the previous report.
  if (before !== shown) status.textContent = ''
  if (options.way === 'frame') showFrame(options)
  else showElement(options)
}

/** @param {Options} options */
const showFrame = (options) => {
  const before = result.firstElementChild
  const attributes = attributesOfFrame(options)
  // A new address in the same frame would add an entry to the history of this page.
  const isSame = before instanceof HTMLIFrameElement && before.getAttribute('src') === new Map(attributes).get('src')
  const frame = isSame ? before : document.createElement('iframe')
  put(frame, attributes)
  if (!isSame) replaceBy(frame)
}

/** Shows an element, which a link becomes too. @param {Options} options */
const showElement = (options) => {
  const before = result.firstElementChild
  const isSame = before && before.localName === 'baogao-report'
  const element = isSame ? before : document.createElement('baogao-report')
  const src = addressOfReport(options)
  if (element.getAttribute('src') !== src) {
    const link = document.createElement('a')
    link.href = src
    link.textContent = texts.openReport
    element.textContent = ''
    element.append(link)
  }
  // All settings are set, since the report is not notified of a removed attribute.
  /** @type {[string, string][]} */
  const attributes = [['src', src]]
  for (const [name, value] of options.settings) attributes.push([name, value])
  put(element, [...attributes, ['height', options.height]])
  if (!isSame) replaceBy(element)
}

/** @param {Element} element */
const replaceBy = (element) => {
  result.textContent = ''
  result.append(element)
}

/** @param {Element} element @param {[string, string][]} attributes */
const put = (element, attributes) => {
  for (const [name, value] of attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}

/** Shows a notice if the editor has stored reading settings, since a reader's choice outranks the portal's. */
export const showOwnChoice = () => {
  let own = null
  try {
    own = JSON.parse(localStorage.getItem(storage.PREFERENCES) || '')
  } catch {
    // Storage is refused or has no valid settings.
  }
  const note = find(ids.OWN_CHOICE)
  // The stored value may be of any type.
  const kept = Object.keys(Object(own))
  if (note) note.hidden = !OPTIONS.some(([name]) => kept.some((one) => one.endsWith(name)))
}

/** @param {string} message */
const reportFailure = (message) => (status.textContent = texts.failure({ message }))

export const markFailures = () => result.addEventListener('baogao-error', ({ detail }) => reportFailure(detail.message))

export const reportMissingElement = () => {
  if (!result.querySelector('iframe')) reportFailure(texts.noElement)
}
