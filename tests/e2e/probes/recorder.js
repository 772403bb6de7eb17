// Preloaded: records changes of the page from its start, for the test to read later.
self.recorded = { viewer: [], sizes: [], shift: 0, shifted: [] }
const note = (list, value) => {
  if (value && list[list.length - 1] !== value) list.push(value)
}
const look = () => {
  const { viewer, textSize } = document.documentElement?.dataset ?? {}
  note(recorded.viewer, viewer)
  // The type size is not visible before the body exists.
  if (document.getElementById('body')) note(recorded.sizes, textSize ?? 'none')
}
new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true })
const place = ({ x, y, width, height }) => [x, y, width, height].join(' ')
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    recorded.shift += value
    for (const { node, previousRect, currentRect } of sources) {
      const words = node?.outerHTML?.slice(0, 60) ?? String(node?.data)
      recorded.shifted.push(`${words} from ${place(previousRect)} to ${place(currentRect)}`)
    }
  }
}).observe({ type: 'layout-shift', buffered: true })
