// Tells the frame which part of it is on screen.

import { clock } from './names.js'

/** An observer knows what scrollers, frames and transforms leave of the frame, in the same display frame. */
export class VisiblePart {
  /**
   * @param {HTMLIFrameElement} frame
   * @param {(part: { top: number, height: number }) => void} onChange
   */
  constructor(frame, onChange) {
    this.frame = frame
    this.onChange = onChange
    this.isLooking = false
    this.isClosed = false
    this.last = ''
    this.arrival = new IntersectionObserver(() => this.look())
    this.arrival.observe(frame)
  }

  look() {
    if (this.isLooking || this.isClosed) return
    this.isLooking = true
    clock.nextFrame(() => {
      const observer = new IntersectionObserver(([entry]) => {
        observer.disconnect()
        this.isLooking = false
        if (!entry || this.isClosed) return
        this.report(entry)
        // A page in a frame is not told how the page around it scrolls.
        if (window.parent !== window && entry.isIntersecting) this.look()
      })
      observer.observe(this.frame)
    })
  }

  /** Reports again: another page in the frame knows nothing yet. */
  lookAgain() {
    this.last = ''
    this.look()
  }

  close() {
    this.isClosed = true
    this.arrival.disconnect()
  }

  /** @param {IntersectionObserverEntry} entry */
  report({ boundingClientRect: whole, intersectionRect: part }) {
    if (!this.frame.offsetHeight) return
    // A zoomed host has larger px than the frame. Bars that the host fixes over its page are in its `scroll-padding`.
    const scale = whole.height / this.frame.offsetHeight || 1
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
    const upper = Math.max(part.top, Number.parseFloat(scrollPaddingTop) || 0)
    const lower = Math.min(part.bottom, window.innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0))
    const top = Math.max(0, Math.round((upper - whole.top) / scale))
    const height = Math.max(0, Math.round((lower - upper) / scale))
    if (`${top} ${height}` === this.last) return
    this.last = `${top} ${height}`
    this.onChange({ top, height })
  }
}
