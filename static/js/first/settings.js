// Puts the settings that the reader has stored or the address sets on <html>.

import * as attributes from '../contract/attributes.js'
import * as parameters from '../contract/parameters.js'
import * as properties from '../contract/properties.js'
import { ADDRESSED, STORED } from '../contract/settings.js'
import * as storage from '../contract/storage.js'
import { root } from '../dom.js'
import { attempt } from './storage.js'

const ASKED = { ...ADDRESSED, [attributes.EMBED]: [parameters.EMBED, 'on'] }

/** @param {() => void} onStyled called once the style sheet of rare choices applies */
export const showSettings = (onStyled) => {
  /** @type {Record<string, string>} */
  const stored = attempt(() => JSON.parse(localStorage.getItem(storage.PREFERENCES) || '')) || {}
  const asked = new URLSearchParams(location.search)
  let isCommon = true
  /** @param {string} name @param {string} value */
  const set = (name, value) => {
    root.setAttribute(`data-${name}`, value)
    isCommon = isCommon && /-size|auto|off/.test(name + value)
  }
  for (const [name, [parameter, ...values]] of Object.entries(ASKED)) {
    const value = [stored[name], asked.get(String(parameter))].find((value) => value && values.includes(value))
    if (value) set(name, value)
  }
  // Only the form is checked, since no style sheet matches an unknown value.
  for (const name of STORED.split(' ')) {
    const value = stored[name] || ''
    if (!/^#?[\w.]+$/.test(value)) continue
    set(name, value)
    root.style.setProperty(`--${properties.OWN}${name}`, value)
  }
  if (!isCommon) loadRareStyle(onStyled)
}

/**
 * Hides the page until the style sheet of rare choices has arrived, for readers who made such a choice.
 * @param {() => void} onStyled
 */
const loadRareStyle = (onStyled) => {
  const address = root.getAttribute(`data-${attributes.STYLE}`)
  if (!address) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  root.style.visibility = 'hidden'
  link.onload = link.onerror = () => {
    root.style.visibility = ''
    onStyled()
  }
  document.head.append(link)
}
