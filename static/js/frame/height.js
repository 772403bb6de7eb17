// Reports the height of the page, padding included, since bars at its lower edge cover that.

import * as messages from '../contract/messages.js'
import { root } from '../dom.js'
import { send } from './host.js'

let height = 0

/** Sends the height if it has changed. */
export const sendHeight = () => {
  const now = Math.ceil(document.body.getBoundingClientRect().height)
  if (!now || now === height) return
  height = now
  send(messages.HEIGHT, { height })
}

export const watchHeight = () => {
  // Measuring at once may change what is observed, which WebKit takes for a loop.
  const sendLater = () => self.baogaoClock.after(sendHeight, 0)
  if (window.ResizeObserver) new ResizeObserver(sendLater).observe(document.body, { box: 'border-box' })
  // Out of sight there are no display frames, and so no observer reports anything; and before the host knows the first
  // height, the frame is out of sight.
  sendHeight()
  addEventListener('load', sendHeight)
  // A host's calls change these attributes. The host hears of the new height in the same task.
  const changes = new MutationObserver((records) => {
    // Each step of the host's scrolling changes lengths in the style.
    if (records.some(({ attributeName }) => attributeName !== 'style')) sendHeight()
  })
  changes.observe(root, { attributes: true })
  changes.observe(document.body, { attributeFilter: ['open'], subtree: true })
}
