// Returns everything on the page with too little contrast to its background, from computed styles: text below 7:1; edges of
// controls, focus indicators and marks below 3:1 (WCAG 2.2, 1.4.6 and 1.4.11).
const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number)
const isSeen = (colour) => (channels(colour)[3] ?? 1) > 0
const luminance = (colour) => {
  const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
  const [red, green, blue] = channels(colour).map((channel) => linear(channel / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one, other) => {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (more + 0.05) / (less + 0.05)
}
const backgroundOf = (element) => {
  for (let around = element; around; around = around.parentElement) {
    const { backgroundColor } = getComputedStyle(around)
    if (isSeen(backgroundColor)) return backgroundColor
  }
  return 'rgb(255, 255, 255)'
}
const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
const shown = (selector) => [...document.querySelectorAll(selector)].filter(isShown)

const found = []
const seen = { text: 0, control: 0, focus: 0, mark: 0, current: 0 }
const hold = (kind, element, least, ...colours) => {
  seen[kind]++
  const ground = kind === 'text' ? backgroundOf(element) : backgroundOf(element.parentElement)
  const most = Math.max(0, ...colours.map((colour) => contrast(colour, ground)))
  if (most < least) found.push(`${kind} ${most.toFixed(2)}: ${element.outerHTML.slice(0, 90)}`)
}
// Returns the colours of visible edges.
const edges = (style) =>
  ['Top', 'Bottom'].filter((side) => parseFloat(style[`border${side}Width`]) > 0).map((side) => style[`border${side}Color`])

for (const element of shown('body *')) {
  const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  const isOff = element.previousElementSibling && element.previousElementSibling.disabled
  if (hasText && !isOff) hold('text', element, 7, getComputedStyle(element).color)
}
for (const element of shown('.button, .choice, .search-box, input[type=color], .key-point')) {
  const style = getComputedStyle(element)
  // A button without edges is recognized by its word or symbol, as a link is.
  const word = element.matches('.button') ? [style.color] : []
  hold('control', element, 3, ...edges(style), style.backgroundColor, ...word)
}
for (const kind of ['search', 'current']) {
  for (const { startContainer } of CSS.highlights.get(kind) ?? []) {
    const element = startContainer.parentElement
    const style = getComputedStyle(element, `::highlight(${kind})`)
    const { color, backgroundColor, textDecorationColor, textDecorationLine } = style
    hold(kind === 'search' ? 'mark' : kind, element, 3, backgroundColor, textDecorationLine === 'none' ? backgroundColor : textDecorationColor)
    if (contrast(color, backgroundColor) < 7) found.push(`${kind}: ${color} on ${backgroundColor}`)
  }
}
for (const element of shown('a[href], button, summary, input')) {
  element.focus({ preventScroll: true })
  const style = getComputedStyle(element.closest('.choice') || element)
  if (element.matches(':focus-visible') && style.outlineStyle !== 'none') hold('focus', element, 3, style.outlineColor)
}
return { found, seen }
