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
  // Measuring inside the callback may change the observed sizes, which WebKit reports as a loop.
  const sendLater = () => self.baogaoClock.after(sendHeight, 0)
  if (window.ResizeObserver) new ResizeObserver(sendLater).observe(document.body, { box: 'border-box' })
  // The first height is sent without an observer: until the host knows it the frame is off screen, where browsers make no
  // display frames and observers report nothing.
  sendHeight()
  addEventListener('load', sendHeight)
  // A host's calls change these attributes. The new height is sent to the host in the same task.
  const changes = new MutationObserver((records) => {
    // Scrolling of the host changes custom properties in the `style` attribute, but no height.
    if (records.some(({ attributeName }) => attributeName !== 'style')) sendHeight()
  })
  changes.observe(root, { attributes: true })
  changes.observe(document.body, { attributeFilter: ['open'], subtree: true })
}
