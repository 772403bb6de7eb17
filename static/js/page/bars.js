// Bars at the window's lower edge lie on each other, each as high as its words need, and the page can be scrolled clear
// of them. The style sheet guesses until they are measured.

import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import * as properties from '../contract/properties.js'
import { find, root } from '../dom.js'

const BARS = [classes.ELDER_BAR, classes.SETTINGS, classes.PASSAGE_BAR].map((name) => `.${name}`)

/** Distance of the text from the bars in CSS px. */
const GAP = 16

export const watchBars = () => {
  const viewer = find(ids.VIEWER)
  if (!viewer || !window.ResizeObserver) return
  // Measuring at once may change sizes again: that is for the next frame.
  const sizes = new ResizeObserver(() => self.baogaoClock.nextFrame(() => stack(viewer)))
  const follow = (/** @type {MutationRecord[]} */ records) => {
    // The room of a bar goes with it, before anything else is asked of the page: no frame shows it empty.
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) stack(viewer)
    viewer.querySelectorAll(BARS.join()).forEach((bar) => sizes.observe(bar))
  }
  new MutationObserver(follow).observe(viewer, { childList: true })
}

/** @param {HTMLElement} viewer */
const stack = (viewer) => {
  let height = 0
  for (const name of BARS) {
    const bar = /** @type {HTMLElement | null} */ (viewer.querySelector(name))
    const isFixed = bar && getComputedStyle(bar).position === 'fixed'
    if (isFixed) {
      bar.style.bottom = `${height}px`
      height += bar.offsetHeight
    }
    if (name === BARS[0]) root.style.setProperty(`--${properties.TOOLS}`, isFixed ? `${height}px` : '')
  }
  root.style.scrollPaddingBottom = height ? `${height + GAP}px` : ''
  document.body.style.paddingBottom = height ? `${height}px` : ''
}
