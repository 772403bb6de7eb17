// Preloaded by the bench: stores a thousand quotations, and measures the longest time that the page is blocked while their
// list opens.
(() => {
  if (self !== top) return
  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis))
  const ready = async () => {
    while (document.documentElement.dataset.viewer !== 'ready') await pause(100)
    await pause(1500)
  }

  const fill = (count) => {
    const words = '报告'.repeat(100)
    const items = Array.from({ length: count }, (_, index) => ({
      report: 'r',
      address: 'https://example.gov.cn/',
      title: '报告',
      id: `p-${index}`,
      exact: words,
      words,
      note: '备注',
      saved: '2026-01-02',
    }))
    localStorage.setItem('baogao.favourites', JSON.stringify({ version: 1, items }))
  }

  // Returns the longest task in milliseconds. Browsers do not report tasks below 50 ms.
  const open = async () => {
    await ready()
    let longest = 0
    const note = ({ duration }) => (longest = Math.max(longest, duration))
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'longtask' })
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '我的收藏')
    button.click()
    while (!document.querySelector('dialog[open] li')) await pause(100)
    await pause(1500)
    document.querySelector('dialog').close()
    return longest
  }
  self.favourites = { fill, open }
})()
