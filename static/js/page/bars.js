// Bars and panels at the window's edges lie on each other, each as high as its words need, and the page can be scrolled
// clear of the highest. The style sheet guesses until they are measured.

import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import { find, root } from '../dom.js'

const BARS = [classes.BAR, classes.SETTINGS, classes.MORE, classes.PASSAGE_BAR].map((name) => `.${name}`).join()

/** Distance of the text from the bars in CSS px. */
const GAP = 16

export const watchBars = () => {
  const viewer = find(ids.VIEWER)
  if (!viewer || !window.ResizeObserver) return
  const search = document.querySelector(`.${classes.SEARCH}`)
  // Measuring at once may change sizes again: that is for the next frame.
  const sizes = new ResizeObserver(() => self.baogaoClock.nextFrame(() => leaveRoom(viewer, search)))
  const follow = (/** @type {MutationRecord[]} */ records) => {
    // The room of a bar goes with it, before anything else is asked of the page: no frame shows it empty.
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) leaveRoom(viewer, search)
    viewer.querySelectorAll(BARS).forEach((bar) => sizes.observe(bar))
  }
  new MutationObserver(follow).observe(viewer, { childList: true })
  if (search) sizes.observe(search)
  follow([])
}

/**
 * @param {HTMLElement} viewer
 * @param {Element | null} search
 */
const leaveRoom = (viewer, search) => {
  const below = Math.max(0, ...[...viewer.querySelectorAll(BARS)].map((bar) => heightAt(bar, 'bottom')))
  const above = search ? heightAt(search, 'top') : 0
  root.style.scrollPaddingBottom = below ? `${below + GAP}px` : ''
  root.style.scrollPaddingTop = above ? `${above + GAP}px` : ''
  document.body.style.paddingBottom = below ? `${below}px` : ''
}

/**
 * Returns the height of what is fixed to an edge of the window; 0 for anything else.
 * @param {Element} bar
 * @param {'top' | 'bottom'} edge
 */
const heightAt = (bar, edge) => {
  const style = getComputedStyle(bar)
  return style.position === 'fixed' && style[edge] === '0px' ? bar.getBoundingClientRect().height : 0
}
