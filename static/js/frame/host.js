// Messages to the host.

import * as messages from '../contract/messages.js'
import * as parameters from '../contract/parameters.js'

/** Parameters of the page's address. */
export const asked = new URLSearchParams(location.search)

/** @param {string} address */
const originOf = (address) => {
  try {
    const { origin, protocol } = new URL(address)
    return /^https?:$/.test(protocol) ? origin : ''
  } catch {
    return ''
  }
}

/** Origin of the host; empty where it is unknown. */
export const host = originOf(asked.get(parameters.HOST) || '')

/**
 * Sends a message. A host of unknown origin gets only the height, which it could measure itself.
 * @param {string} type
 * @param {object} values
 */
export const send = (type, values) => {
  if (parent === window || !(host || type === messages.HEIGHT)) return
  parent.postMessage({ ...values, baogao: 1, type }, host || '*')
}
