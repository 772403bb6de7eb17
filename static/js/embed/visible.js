// Reports to the frame which part of it is on screen.

import { clock } from './names.js'

/** Observes the visible part. An observer accounts for scrollers, frames and transforms, within the same display frame. */
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
        // A page in a frame gets no scroll events of the page around it.
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
    // In a zoomed host, px are larger than in the frame. The host's `scroll-padding` accounts for bars fixed over its page.
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
