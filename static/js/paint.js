// The moment after the first paint.

/**
 * Runs `work` once, after the first contentful paint or `patience` milliseconds. Hidden tabs are not painted and older
 * browsers do not report paints: there `work` runs soon.
 * @param {Clock} clock
 * @param {() => void} work
 * @param {number} patience
 */
export const afterPaint = (clock, work, patience) => {
  const types = (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes) || []
  if (document.hidden || !types.includes('paint')) {
    clock.after(work, 0)
    return
  }
  let isOver = false
  const once = () => {
    if (!isOver) work()
    isOver = true
  }
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntriesByName('first-contentful-paint').length) return
    observer.disconnect()
    once()
  })
  observer.observe({ type: 'paint', buffered: true })
  clock.after(once, patience)
}
