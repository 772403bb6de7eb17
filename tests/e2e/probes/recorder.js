// Preloaded: keeps what happens to the page from its first moment, for the test to read later.
self.recorded = { viewer: [], sizes: [], shift: 0, shifted: [] }
const note = (list, value) => {
  if (value && list[list.length - 1] !== value) list.push(value)
}
const look = () => {
  const { viewer, textSize } = document.documentElement?.dataset ?? {}
  note(recorded.viewer, viewer)
  // What the type size is before the body exists, nobody sees.
  if (document.getElementById('body')) note(recorded.sizes, textSize ?? 'none')
}
new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true })
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    recorded.shift += value
    for (const { node } of sources) recorded.shifted.push(node?.outerHTML?.slice(0, 120) ?? String(node?.data))
  }
}).observe({ type: 'layout-shift', buffered: true })
