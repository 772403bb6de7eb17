// Copies texts for the viewer, by the asynchronous clipboard or by a copy event. Safari fires no copy event without a
// selection; pages over plain HTTP have no asynchronous clipboard.

import * as events from '../contract/events.js'
import { send } from './send.js'

export const watchCopies = () =>
  addEventListener(events.COPY, ({ detail: [text] }) => {
    const { clipboard } = navigator
    const copyByEvent = () => send(events.COPIED, copiesByEvent(text), text)
    if (!clipboard || !clipboard.writeText) return copyByEvent()
    clipboard.writeText(text).then(() => send(events.COPIED, true, text), copyByEvent)
  })

/**
 * Returns true if the browser took the text.
 * @param {string} text
 */
const copiesByEvent = (text) => {
  let isSet = false
  /** @param {ClipboardEvent} event */
  const set = (event) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    isSet = true
  }
  document.addEventListener('copy', set)
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', set)
  return isDone && isSet
}
