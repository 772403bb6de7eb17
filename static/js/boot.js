// Loads the viewer onto a page that is whole without it, and says in one line why it could not.
// Before that it does for the viewer what takes a fraction in script of what it takes in wasm: events to and fro.
// No top-level await, nothing newer than 2020: kernels from then on run it.

// What the page has the browser fetch early is what is needed here.
const early = (which) => document.querySelector(`link[${which}]`).getAttribute('href')
const js = early('rel=modulepreload')
const wasm = early('href$=wasm')
const characters = early('href$=json')
const root = document.documentElement
const clock = self.baogaoClock

// Portals in GBK link to us with queries in GBK. The address says them in UTF-8 before anyone reads it.
const readQuery = () => {
  const written = /[?&]q=([^&]*)/.exec(location.search)
  if (!written) return
  const text = written[1].replace(/\+/g, ' ')
  try {
    decodeURIComponent(text)
  } catch (otherEncoding) {
    const bytes = text.replace(/%([\da-f]{2})|[^]/gi, (one, code) => (code ? String.fromCharCode(parseInt(code, 16)) : one))
    const query = new TextDecoder('gb18030').decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)))
    const address = new URL(location)
    address.searchParams.set('q', query)
    history.replaceState(history.state, '', address)
  }
}
readQuery()

// A page that is embedded answers to its host.
const frame = root.dataset.embed && import('./frame.js')

// What a visit is to the report: the address of its folder, wherever the page is that shows it, since a home page
// shows the list of reports once there are two; the day where the reader is; and whether the system can share.
root.dataset.folder = new URL('.', new URL(characters, document.baseURI)).href
const now = new Date(clock.now())
root.dataset.today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10)
if (navigator.share) root.dataset.share = 'on'

const tell = (name, ...detail) => dispatchEvent(new CustomEvent(`baogao-${name}`, { detail }))

// An end of a selection: the id of its block or section, which of the texts there it is in, as tables have
// several, and how many UTF-16 units stand before it.
const fields = '#body p, #body li, #body th, #body td, #body summary > *'
const endOf = (node, offset) => {
  const inner = node.closest ? node : node.parentElement
  const field = inner.closest(fields)
  const place = field && field.closest('[id]')
  if (!place) return []
  const before = document.createRange()
  before.setStart(field, 0)
  before.setEnd(node, offset)
  const nth = [...place.querySelectorAll('th, td')].indexOf(field)
  return [place.id, Math.max(0, nth), String(before).length]
}

// Both ends of what is selected of the report's text, or neither; but nothing is told where the reader came
// into the bar that is about the selection. It changes many times while the finger moves.
const body = document.getElementById('body')
const tellSelection = () => {
  const selection = getSelection()
  const range = !selection.isCollapsed && selection.getRangeAt(0)
  const isText = range && body && body.contains(range.commonAncestorContainer)
  let start = isText ? endOf(range.startContainer, range.startOffset) : []
  let end = isText ? endOf(range.endContainer, range.endOffset) : []
  if (isText && !(start.length && end.length)) {
    // Three clicks on a section's last paragraph end the selection between that and the next heading.
    const touched = [...document.querySelectorAll(fields)].filter((field) => range.intersectsNode(field))
    const [first, last] = [touched[0], touched[touched.length - 1]]
    if (first && !start.length) start = endOf(first, 0)
    if (last && !end.length) end = endOf(last, last.childNodes.length)
  }
  const focused = document.activeElement
  if (start.length && end.length) tell('selection', ...start, ...end)
  else if (!focused || !focused.closest('.passage-bar')) tell('selection')
}
let settling
document.addEventListener('selectionchange', () => {
  clock.cancel(settling)
  settling = clock.after(tellSelection, 250)
})
document.addEventListener('click', ({ target }) => {
  if (target.className === 'place-link') tell('place', target.parentElement.id)
})

// The clipboard of today where there is one. Safari fires no copy event without a selection, and pages that come over
// plain HTTP have no other way.
const copyByEvent = (text) => {
  let isSet = false
  const set = (event) => {
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    isSet = true
  }
  document.addEventListener('copy', set)
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', set)
  return isDone && isSet
}
addEventListener('baogao-copy', ({ detail: [text] }) => {
  const { clipboard } = navigator
  if (!clipboard || !clipboard.writeText) return tell('copied', copyByEvent(text), text)
  clipboard.writeText(text).then(
    () => tell('copied', true, text),
    () => tell('copied', copyByEvent(text), text),
  )
})

// Files go out and come in. A `data:` address would be refused from 2 MB on.
addEventListener('baogao-save', ({ detail: [name, text] }) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  clock.after(() => URL.revokeObjectURL(link.href), 60000)
})
addEventListener('change', ({ target }) => {
  const file = target.files && target.files[0]
  if (!file) return
  file.text().then((text) => tell('file', text))
  const name = document.getElementById(`${target.id}-name`)
  if (name) name.textContent = file.name
  target.value = ''
})

addEventListener('baogao-persist', () => {
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {})
})

// Who changes his mind rejects it; that is no failure.
addEventListener('baogao-share', ({ detail: [title, url] }) => navigator.share({ title, url }).catch(() => {}))

const nameOf = (address) => address.split('/').pop()

const causes = {
  'no-wasm': () => '这个浏览器没有 WebAssembly',
  policy: () => "内容安全策略（CSP）不允许 WebAssembly，请在 script-src 中加上 'wasm-unsafe-eval'",
  'script-missing': () => `没有取到 ${nameOf(js)}，请检查该文件是否已上传、类型是否为 text/javascript`,
  'wasm-missing': (status) => `没有取到 ${nameOf(wasm)}${status}，请检查该文件是否已上传`,
  'wasm-foreign': (type) => `${nameOf(wasm)} 的内容不是 WebAssembly${type}，请检查服务器是否用别的页面代替了它`,
  'wasm-damaged': () => `${nameOf(wasm)} 不完整或已损坏，请重新上传`,
  'characters-missing': (status) => `没有取到 ${characters}${status}，请检查该文件是否已上传`,
  'characters-corrupt': () => `${characters} 的内容不完整或不属于本版本，请重新发布`,
  'page-foreign': () => '页面在发布后被改动过，请重新发布',
  panic: () => '程序出错，页面可能在发布后被改动过',
}

const fail = (cause, detail = '') => {
  if (root.dataset.viewer === 'failed') return
  root.dataset.viewer = 'failed'
  const notice = document.getElementById('notice')
  notice.textContent = `阅读工具未能启动：${causes[cause](detail)}。正文完整，仍可阅读和折叠。`
  notice.hidden = false
  if (frame) frame.then(({ tellFailure }) => tellFailure(cause, notice.textContent))
}

// Ends loading for a known cause. Anything else that is thrown on the way is the viewer's own fault.
class Stop {
  constructor(cause, detail) {
    this.reason = [cause, detail]
  }
}
const stop = (cause, detail) => {
  throw new Stop(cause, detail)
}
const statusOf = ({ status }) => `（HTTP ${status}）`

// The smallest module there is tells whether WebAssembly may run here at all. WebKit compiles what its
// policy forbids, and refuses to make an instance of it.
const canRun = () => {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)))
  } catch (forbidden) {
    return false
  }
}

// Compilation says only that it failed. The bytes say why.
const diagnose = async () => {
  const response = await fetch(wasm).catch(() => stop('wasm-missing', ''))
  if (!response.ok) stop('wasm-missing', statusOf(response))
  const bytes = await response.arrayBuffer().catch(() => null)
  const magic = bytes && String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)))
  if (!bytes || magic === '\0asm') stop('wasm-damaged')
  const type = response.headers.get('content-type')
  stop('wasm-foreign', type ? `（类型为 ${type}）` : '')
}

const loadViewer = async () => {
  // A wrong type alone is no reason to fail: the glue then compiles the bytes after their arrival.
  const response = fetch(wasm)
  response.catch(() => {})
  const script = new URL(js, document.baseURI).href
  const viewer = await import(script).catch(() => stop('script-missing'))
  await viewer.default({ module_or_path: response }).catch(diagnose)
  return viewer
}

const loadCharacters = async () => {
  const response = await fetch(characters).catch(() => stop('characters-missing', ''))
  if (!response.ok) stop('characters-missing', statusOf(response))
  return response.json().catch(() => stop('characters-corrupt'))
}

// Loading takes the processor, and the text needs it first. A page that nobody sees is not painted; one
// that the browser says nothing about must not wait for ever.
const painted = () =>
  new Promise((resolve) => {
    const types = (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes) || []
    if (document.hidden || !types.includes('paint')) return resolve()
    clock.after(resolve, 1500)
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length) resolve()
    }).observe({ type: 'paint', buffered: true })
  })

// Translators and extensions put elements of theirs around texts, and an app that is to take the page over does not
// know them. Then the app's part of it is as it was published again; they will translate that too. An XMLHttpRequest
// reads a page as a page, which Trusted Types leave to no other function.
const restorePage = () =>
  new Promise((resolve) => {
    const viewer = document.getElementById('viewer')
    const isPublished = () => viewer.querySelectorAll('*').length === Number(viewer.dataset.elements)
    if (!viewer || isPublished()) return resolve()
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.onloadend = () => {
      const published = request.response && request.response.getElementById('viewer')
      if (published) {
        for (const { id } of viewer.querySelectorAll('section')) {
          const details = (page) => page.querySelector(`[id="${id}"] > details`)
          if (details(published)) details(published).open = details(viewer).open
        }
        const closed = viewer.querySelector('#contents:not([open])')
        if (closed) published.querySelector('#contents').open = false
        viewer.replaceChildren(...document.adoptNode(published).childNodes)
      }
      resolve()
    }
    request.open('GET', location.href.split('#')[0])
    request.send()
  })

// Search and quotations use the text that the viewer read at its start. A line says so once the page shows another.
const watchText = () => {
  const notice = document.getElementById('notice')
  const text = body.textContent
  let looking
  const look = () => {
    const isChanged = body.textContent !== text
    if (isChanged) notice.textContent = notice.dataset.translated
    notice.classList.toggle('passing', isChanged)
    notice.hidden = !isChanged
  }
  const changes = new MutationObserver(() => {
    clock.cancel(looking)
    looking = clock.after(look, 1000)
  })
  changes.observe(body, { characterData: true, childList: true, subtree: true })
}

const load = async () => {
  await painted()
  if (typeof WebAssembly !== 'object') stop('no-wasm')
  if (!canRun()) stop('policy')
  const [viewer, data] = await Promise.all([loadViewer(), loadCharacters(), restorePage()])
  const obstacle = viewer.open_report(data)
  if (obstacle) stop(obstacle)
  watchText()
  if (frame) (await frame).connect(viewer)
}

addEventListener('baogao-failed', ({ detail }) => fail(detail))
// A trap without a panic, from the engine itself, must not leave controls that do nothing.
const onTrap = ({ error, reason }) => {
  if (window.WebAssembly && (error || reason) instanceof WebAssembly.RuntimeError) fail('panic')
}
addEventListener('error', onTrap)
addEventListener('unhandledrejection', onTrap)
load().catch((thrown) => {
  const [cause, detail] = thrown.reason || ['panic']
  const give = () => fail(cause, detail)
  const missing = { 'script-missing': js, 'wasm-missing': wasm }[cause]
  // A server that is down is no sign of another version.
  if (!missing || !/^$|HTTP 4(04|10)/.test(detail || '')) return give()
  dispatchEvent(new CustomEvent('baogao-missing', { detail: [nameOf(missing), give] }))
})
