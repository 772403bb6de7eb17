// Preloaded by the bench: measures the cost of a load. `measured` resolves once the page is loaded and painted, its viewer
// (if any) has started or failed, and the browser has been idle for a while.
(() => {
  if (self !== top) return
  const QUIET_MILLIS = 500
  const BLOCKING_FROM_MILLIS = 50
  const load = { largest_contentful_paint: 0, layout_shift: 0, blocking: 0, longest_task: 0, ready: null }
  let busyUntil = 0
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime }) => (load.largest_contentful_paint = startTime))
  observe('layout-shift', ({ value }) => (load.layout_shift += value))
  observe('longtask', ({ startTime, duration }) => {
    load.blocking += duration - BLOCKING_FROM_MILLIS
    load.longest_task = Math.max(load.longest_task, duration)
    busyUntil = startTime + duration
  })

  // Only the root is observed, since observing more would add to the measured cost.
  const viewer = () => document.documentElement.dataset.viewer
  const watchRoot = () =>
    new MutationObserver(() => {
      if (viewer() === 'ready') load.ready = load.ready ?? performance.now()
    }).observe(document.documentElement, { attributeFilter: ['data-viewer'] })
  new MutationObserver((_, birth) => {
    if (!document.documentElement) return
    birth.disconnect()
    watchRoot()
  }).observe(document, { childList: true })

  const painted = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null
  const finish = () => {
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    return {
      ...load,
      viewer: viewer() ?? null,
      bytes: files.reduce((sum, { transferSize }) => sum + transferSize, 0),
      first_paint: painted('first-paint'),
      first_contentful_paint: painted('first-contentful-paint'),
    }
  }
  self.measured = new Promise((resolve) => {
    const look = () => {
      const isOver = painted('first-contentful-paint') !== null && viewer() !== 'static'
      if (!isOver) busyUntil = performance.now()
      if (performance.now() - busyUntil > QUIET_MILLIS) resolve(finish())
      else setTimeout(look, QUIET_MILLIS / 2)
    }
    addEventListener('load', look)
  })
})()
