// Hides the bar while the reader scrolls down and shows it again when they scroll up; the style sheet says in which windows.

import * as attributes from '../contract/attributes.js'
import * as classes from '../contract/classes.js'

/** Distance in CSS px downwards after which the bar hides. */
const DOWN = 12

/** Distance in CSS px upwards after which it is shown again. */
const BACK = 24

/** Height of the page's head in CSS px, within which the bar always shows. */
const HEAD = 96

export const watchDirection = () => {
  let last = 0
  let way = 0
  let shown = ''
  const follow = () => {
    const at = Math.max(0, self.baogaoScroll.at())
    const step = at - last
    last = at
    way = step * way > 0 ? way + step : step
    const isAtEnd = at + window.innerHeight >= document.documentElement.scrollHeight - 1
    const direction = at < HEAD ? 'top' : way < -BACK || isAtEnd ? 'back' : way > DOWN ? 'down' : shown
    const bar = document.querySelector(`.${classes.BAR}`)
    if (!bar || direction === shown) return
    shown = direction
    bar.setAttribute(`data-${attributes.DIRECTION}`, direction)
  }
  addEventListener('scroll', follow, { passive: true })
  follow()
}
