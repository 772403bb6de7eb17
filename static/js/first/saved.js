// A page that was saved after use becomes the published one again.

import * as attributes from '../contract/attributes.js'
import { CARD, DIALOG, KEY_POINT, MORE, PASSAGE_BAR, SETTINGS } from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import * as states from '../contract/states.js'
import { root } from '../dom.js'

export const resetSavedPage = () => {
  root.setAttribute(`data-${attributes.VIEWER}`, states.STATIC)
  root.removeAttribute(`data-${attributes.SCRIPT}`)
  addEventListener('DOMContentLoaded', () => {
    const controls = [SETTINGS, MORE, CARD, PASSAGE_BAR, DIALOG, KEY_POINT]
    for (const name of controls) document.querySelectorAll(`.${name}`).forEach((control) => control.remove())
    const body = `#${ids.BODY}`
    document.querySelectorAll(`${body} [hidden]`).forEach((text) => text.removeAttribute('hidden'))
    document.querySelectorAll(`${body} details`).forEach((details) => details.setAttribute('open', ''))
  })
}
