// Bars and panels at the window's lower edge lie on each other, each as high as its words need, and the page can be
// scrolled clear of the highest. The style sheet guesses until they are measured.

import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import { find, root } from '../dom.js'

const BARS = [classes.BAR, classes.SETTINGS, classes.MORE, classes.PASSAGE_BAR].map((name) => `.${name}`).join()

/** Distance of the text from the bars in CSS px. */
const GAP = 16

export const watchBars = () => {
  const viewer = find(ids.VIEWER)
  if (!viewer || !window.ResizeObserver) return
  // Measuring at once may change sizes again: that is for the next frame.
  const sizes = new ResizeObserver(() => self.baogaoClock.nextFrame(() => leaveRoom(viewer)))
  const follow = (/** @type {MutationRecord[]} */ records) => {
    // The room of a bar goes with it, before anything else is asked of the page: no frame shows it empty.
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) leaveRoom(viewer)
    viewer.querySelectorAll(BARS).forEach((bar) => sizes.observe(bar))
  }
  new MutationObserver(follow).observe(viewer, { childList: true })
  follow([])
}

/** @param {HTMLElement} viewer */
const leaveRoom = (viewer) => {
  let height = 0
  for (const bar of /** @type {NodeListOf<HTMLElement>} */ (viewer.querySelectorAll(BARS))) {
    const { position, bottom } = getComputedStyle(bar)
    if (position === 'fixed' && bottom === '0px') height = Math.max(height, bar.offsetHeight)
  }
  root.style.scrollPaddingBottom = height ? `${height + GAP}px` : ''
  document.body.style.paddingBottom = height ? `${height}px` : ''
}
