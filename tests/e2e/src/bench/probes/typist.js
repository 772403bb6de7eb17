// Preloaded by the bench: types into the search box of any compared page, and measures the time until it answers. All pages
// have a search box and a status, so that one script measures them all.
(() => {
  if (self !== top) return
  const KEY_MILLIS = 120
  const SETTLING_MILLIS = 900
  const PATIENCE_MILLIS = 20000
  const box = () => document.querySelector('[role=search] input[type=search]')
  const status = () => document.querySelector('[role=search] [role=status]').textContent.trim()
  const hits = () => Number(status().match(/\d+/)?.[0] ?? 0)
  // Highlighted ranges, or elements.
  const painted = () => CSS.highlights.get('search')
  const elements = () => document.getElementsByTagName('mark')
  const marks = () => painted()?.size ?? elements().length
  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis))

  // Records exceptions of a library's script during loading, which would otherwise leave a plain search box unnoticed.
  let failure
  addEventListener('error', ({ error }) => (failure = error))

  const write = (text) => {
    box().value = text
    box().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
  }

  const framesUntil = async (holds, what) => {
    const start = performance.now()
    for (let end = start; ; { end } = await inFrame(() => {})) {
      if (holds()) return end
      if (end - start > PATIENCE_MILLIS) throw Error(`waited in vain for ${what}: ${box().value}, ${status()}`)
    }
  }

  const clear = async () => {
    if (box().value) write('')
    await framesUntil(() => status() === '' && marks() === 0, 'an empty box')
    await inFrame(() => {})
  }

  // Returns the result of a search: the numbers of the blocks if the page knows them, or else the texts of the blocks with
  // marks.
  const found = () => {
    if (self.found) return { hits: hits(), counts_hits: false, numbers: self.found, texts: [] }
    const inside = painted() ? [...painted()].map((range) => range.startContainer.parentElement) : [...elements()]
    const blocks = new Set(inside.map((one) => one.closest('h1, h2, h3, h4, h5, h6, p, li, td, th')))
    return { hits: hits(), counts_hits: true, numbers: [], texts: [...blocks].map((block) => block.textContent) }
  }

  // Types a query at once into the empty box. `answered` is the time until the number of hits and the marks of that frame are
  // painted, `marked` the time until all marks are, both in ms.
  const query = async (text) => {
    await clear()
    const { start, end } = await inFrame(() => write(text))
    const answered = status() ? end : await framesUntil(status, 'an answer')
    // Only searches that count hits mark each hit.
    const isMarked = () => self.found !== undefined || marks() === hits()
    const marked = isMarked() ? answered : await framesUntil(isMarked, 'all marks')
    return { answered: answered - start, marked: marked - start, ...found() }
  }

  const tasks = []
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({
    type: 'longtask',
  })

  // Sets the text of the box after one of many keys. Resolves with the tasks over 50 ms since the last call, in ms.
  const key = async (text) => {
    await pause(0)
    write(text)
    await pause(KEY_MILLIS)
    return tasks.splice(0)
  }
  const rest = async () => {
    await pause(SETTLING_MILLIS)
    return tasks.splice(0)
  }

  // Our own pages are ready once the viewer is; those of libraries once they have their index.
  const ready = (async () => {
    await new Promise((resolve) => addEventListener('load', resolve))
    if (failure) throw failure
    while (document.documentElement.dataset.viewer === 'static') await pause(100)
    await self.indexed
    box().focus({ preventScroll: true })
    return document.documentElement.dataset.viewer ?? 'ready'
  })()
  self.typist = { ready, query, clear, key, rest }
})()
