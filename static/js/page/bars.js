// Measures the bars and panels at the window's edges, so that they stack and the page can be scrolled clear of the highest.
// Until then the style sheet estimates their heights.

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
  // Setting the room may change sizes again, so it waits for the next frame.
  const sizes = new ResizeObserver(() => self.baogaoClock.nextFrame(() => leaveRoom(viewer, search)))
  const follow = (/** @type {MutationRecord[]} */ records) => {
    // When a bar is removed its room is removed in the same task, so that no frame shows the empty room.
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
