// Returns text of the page that is cut off: by boxes that hide overflow, or by the edge of the window.
const hides = (value) => value === 'hidden' || value === 'clip'
const words = (element) => element.outerHTML.slice(0, 120)
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
// Text for screen readers only is clipped to a box of one pixel on purpose.
const isForListeners = (element) => {
  for (let one = element; one; one = one.parentElement) {
    if (one.offsetWidth <= 1 && one.offsetHeight <= 1 && getComputedStyle(one).position === 'absolute') return true
  }
  // Decorative repetitions may be clipped.
  return Boolean(element.closest('[aria-hidden=true]'))
}
const scrolls = (element) => {
  for (let one = element; one !== document.body; one = one.parentElement) {
    const { overflowX } = getComputedStyle(one)
    if (overflowX === 'auto' || overflowX === 'scroll') return true
  }
  return false
}
const findings = []
for (const element of document.body.querySelectorAll('*')) {
  if (!isShown(element) || !element.textContent.trim() || isForListeners(element)) continue
  const style = getComputedStyle(element)
  const isTooWide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
  const isTooHigh = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1
  if (isTooWide || isTooHigh) findings.push(`cut off: ${words(element)}`)
}
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
const range = document.createRange()
while (walker.nextNode()) {
  const { parentElement } = walker.currentNode
  if (!walker.currentNode.data.trim() || !isShown(parentElement) || isForListeners(parentElement)) continue
  range.selectNodeContents(walker.currentNode)
  const isOutside = [...range.getClientRects()].some(
    ({ left, right, width }) => width > 0 && (left < -1 || right > innerWidth + 1),
  )
  if (isOutside && !scrolls(parentElement)) findings.push(`beyond the window: ${words(parentElement)}`)
}
const sideways = document.documentElement.scrollWidth - innerWidth
if (sideways > 0) findings.push(`the page is ${sideways} px too wide`)
return findings
