// The frames in which wide tables scroll: in the order of the keyboard only while there is something to scroll.

import { TABLE_FRAME } from '../contract/classes.js'

export const watchFrames = () => {
  const frames = [...document.querySelectorAll(`.${TABLE_FRAME}`)]
  const names = new Map(frames.map((frame) => [frame, frame.getAttribute('aria-label') || '']))
  const look = () => {
    for (const [frame, name] of names) {
      const scrolls = frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1
      for (const [attribute, value] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': name })) {
        if (scrolls) frame.setAttribute(attribute, value)
        else frame.removeAttribute(attribute)
      }
    }
  }
  look()
  const observer = new ResizeObserver(look)
  for (const frame of frames) {
    observer.observe(frame)
    if (frame.firstElementChild) observer.observe(frame.firstElementChild)
  }
}
