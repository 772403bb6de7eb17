// Restores the published state of a page that was saved to disk after use.

import * as attributes from '../contract/attributes.js'
import { CARD, DIALOG, KEY_POINT, MORE, PASSAGE_BAR, SETTINGS } from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import * as states from '../contract/states.js'
import { root } from '../dom.js'

export const resetSavedPage = () => {
  root.setAttribute(`data-${attributes.VIEWER}`, states.STATIC)
  root.removeAttribute(`data-${attributes.SCRIPT}`)
  addEventListener('DOMContentLoaded', () => {
    /** @param {string} selector @param {(element: Element) => void} change */
    const all = (selector, change) => document.querySelectorAll(selector).forEach(change)
    for (const name of [SETTINGS, MORE, CARD, PASSAGE_BAR, DIALOG, KEY_POINT])
      all(`.${name}`, (control) => control.remove())
    all(`#${ids.BODY} [hidden]`, (text) => text.removeAttribute('hidden'))
    all(`#${ids.BODY} details`, (details) => details.setAttribute('open', ''))
  })
}
