// Ends the list of results above a phone's on-screen keyboard, which lies over the page.

import * as classes from '../contract/classes.js'
import * as events from '../contract/events.js'
import * as properties from '../contract/properties.js'
import { root } from '../dom.js'

export const watchKeyboard = () => {
  const search = document.querySelector(`.${classes.SEARCH}`)
  const seen = window.visualViewport
  if (!search || !seen) return
  let room = ''
  const fit = () => {
    const isCovered = search.contains(document.activeElement) && seen.height < window.innerHeight - 1
    // Measured only for a keyboard: it forces a layout, which WebKit reports as a loop inside an observer's callback.
    const end = isCovered ? seen.offsetTop + seen.height - search.getBoundingClientRect().bottom : 0
    const now = isCovered ? `${Math.max(0, Math.round(end))}px` : ''
    if (now === room) return
    room = now
    root.style.setProperty(`--${properties.RESULTS}`, room)
  }
  for (const type of ['resize', 'scroll']) {
    seen.addEventListener(type, fit)
    addEventListener(type, fit, { passive: true })
  }
  addEventListener(events.MOVED, fit)
  for (const type of ['focusin', 'focusout']) search.addEventListener(type, fit)
  if (window.ResizeObserver) new ResizeObserver(fit).observe(search)
}
