// The scroll port: which part of the page is on screen, and how it moves. No other script scrolls the page. This is its form
// in a window; in a frame as high as its page the host scrolls (`frame/scrolling.js`). All lengths are CSS px.

import { pixels, root } from './dom.js'

/** @returns {Scroll} */
const ofWindow = () => ({
  top: () => 0,
  height: () => window.innerHeight,
  at: () => window.scrollY + self.baogaoScroll.top(),
  to: (top) => window.scrollTo(0, top),
  by: (distance) => window.scrollBy(0, distance),
  bring: (element, range) => {
    element.scrollIntoView(range && { block: 'nearest', inline: 'nearest' })
    if (range) window.scrollTo(0, window.scrollY + range.getBoundingClientRect().top - roomAbove(element))
  },
})

/** Installs the port, unless another script of the page has. */
export const shareScroll = () => {
  self.baogaoScroll = self.baogaoScroll || ofWindow()
}

/**
 * Returns the room that style sheets and bars take above an element that is brought on screen.
 * @param {Element} element
 */
export const roomAbove = (element) =>
  pixels(getComputedStyle(element).scrollMarginTop) + pixels(getComputedStyle(root).scrollPaddingTop)
