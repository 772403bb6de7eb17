// Returns the focused element and true if its focus indicator is visible, once the page has stopped scrolling to it; null if
// no element has the focus.
const done = arguments[0]
const look = () => {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return null
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  // A choice shows the focus around its name.
  const style = getComputedStyle(element.closest('.choice') || element)
  const boxes = [...element.getClientRects()].filter((box) => box.width && box.height)
  const isOnTop = ({ left, right, top, bottom }) => {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  }
  const isInWindow = ({ left, right, top, bottom }) =>
    left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1
  return {
    place: controls.includes(element) ? controls.indexOf(element) : null,
    words: element.outerHTML.slice(0, 120),
    outlinePixels: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    isUncovered: boxes.some((box) => isInWindow(box) && isOnTop(box)),
  }
}
// The page scrolls to the focus in the next frame at the latest, since smooth scrolling is off.
requestAnimationFrame(() => requestAnimationFrame(() => done(look())))
