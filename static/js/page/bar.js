// The bar hides while the reader reads down and comes back on a turn upwards; the style sheet says where it hides.

import * as attributes from '../contract/attributes.js'
import * as classes from '../contract/classes.js'

/** Distance of CSS px downwards after which it hides. */
const DOWN = 12

/** Distance of CSS px upwards after which it comes back. */
const BACK = 24

/** Height of the page's head in CSS px. */
const HEAD = 96

export const watchDirection = () => {
  let last = 0
  let way = 0
  let shown = ''
  const follow = () => {
    const at = Math.max(0, window.scrollY)
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
