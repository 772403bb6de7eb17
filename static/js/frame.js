// The frame's side of an embedded report: says how high the page is, does what the host asks, and stays within
// the part of it that is on screen. Without the viewer it still says how high.

const root = document.documentElement
const clock = self.baogaoClock

const originOf = (address) => {
  try {
    const { origin, protocol } = new URL(address)
    return /^https?:$/.test(protocol) ? origin : ''
  } catch (malformed) {
    return ''
  }
}
const asked = new URLSearchParams(location.search)
const host = originOf(asked.get('host'))

// Who embeds without a name learns the height, which everybody could measure, and nothing else.
const post = (type, rest) => {
  if (parent === window || !(host || type === 'height')) return
  parent.postMessage({ ...rest, baogao: 1, type }, host || '*')
}

let height = 0
const tellHeight = () => {
  const now = Math.ceil(document.body.getBoundingClientRect().height)
  if (!now || now === height) return
  height = now
  post('height', { height })
}
// With its padding, which is room for what lies over the text. Later, since to measure here may change what is
// observed, which WebKit takes for a loop.
const tellHeightLater = () => clock.after(tellHeight, 0)
if (window.ResizeObserver) new ResizeObserver(tellHeightLater).observe(document.body, { box: 'border-box' })
// Out of sight no display frame comes, and so no observer tells it; before the host has heard it, all is out of sight.
tellHeight()
addEventListener('load', tellHeight)
// A host's calls change these attributes. The host hears of the new height in the same task.
const changes = new MutationObserver((records) => {
  // Styles are lengths of ours, at each step of the host's scrolling.
  if (records.some(({ attributeName }) => attributeName !== 'style')) tellHeight()
})
changes.observe(root, { attributes: true })
changes.observe(document.body, { attributeFilter: ['open'], subtree: true })

// Until the reader has done something in here, whoever moves the host page was on the way to something else, and no
// place is kept of it.
let hasActed = false
for (const type of ['pointerdown', 'keydown', 'focusin']) {
  addEventListener(type, ({ isTrusted }) => (hasActed = hasActed || isTrusted), true)
}

// A host that tells what is on screen makes the frame as high as the page: then the host is what scrolls.
// What would stay in view is placed by these lengths, and looks at them as it would look at the window.
let isWhole = false
const setLength = (name, value) => root.style.setProperty(`--${name}`, `${value}px`)
const see = ({ top, height: shown }) => {
  if (![top, shown].every((length) => Number.isFinite(length) && length >= 0)) return
  const isFirst = !isWhole
  if (isFirst) {
    isWhole = true
    root.dataset.embed = 'auto'
    scrollByHost()
  }
  // As long as nothing of it is, some window shows its beginning, and that is what is being read.
  if (shown || isFirst) {
    setLength('visible-top', top)
    setLength('visible-height', shown || 600)
  }
  for (const name of ['contents', 'search']) {
    const element = document.querySelector(`.${name}`)
    if (!element) continue
    // Where it stands if it is not moved.
    const moved = Number.parseFloat(getComputedStyle(element).top) || 0
    setLength(`${name}-top`, Math.round(element.getBoundingClientRect().top - moved))
  }
  window.dispatchEvent(new (hasActed ? CustomEvent : Event)('scroll'))
  if (isFirst) arrive()
}

const scrollByHost = () => {
  const scroll = (top) => {
    tellHeight()
    post('scrollTo', { top: Math.max(0, Math.round(top)) })
  }
  const visible = (name) => Number.parseFloat(root.style.getPropertyValue(`--visible-${name}`)) || 0
  Element.prototype.scrollIntoView = function () {
    const { top, bottom } = this.getBoundingClientRect()
    const { scrollMarginTop } = getComputedStyle(this)
    const { scrollPaddingTop } = getComputedStyle(root)
    const room = (Number.parseFloat(scrollMarginTop) || 0) + (Number.parseFloat(scrollPaddingTop) || 0)
    // A hit that is in view already stays where it is.
    const isShown = top >= visible('top') + room / 2 && bottom <= visible('top') + visible('height')
    if (this.localName !== 'mark' || !isShown) scroll(top - room)
  }
  window.scrollTo = (left, top) => scroll(top)
  window.scrollBy = (left, distance) => distance && scroll(visible('top') + distance)
}

const goTo = (fragment) => {
  const id = decodeURIComponent(fragment.slice(1))
  const place = document.getElementById(id)
  if (place && isWhole) clock.nextFrame(() => (id === 'top' ? window.scrollTo(0, 0) : place.scrollIntoView()))
}

// A link to the site that opens in here, such as one to a favourite, keeps what the page was asked for. One within the
// page leads there even where its address is the one already.
const PARAMETERS = ['embed', 'host', 'size', 'theme', 'elder', 'locale']
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]')
  if (!link || link.target || event.defaultPrevented) return
  // Another site has no place in here.
  if (link.origin !== location.origin) {
    Object.assign(link, { target: '_blank', rel: 'noopener' })
    return
  }
  const address = new URL(link.href)
  if (!link.getAttribute('href').startsWith('#')) {
    for (const [name, value] of asked) {
      if (PARAMETERS.includes(name) && !address.searchParams.has(name)) address.searchParams.append(name, value)
    }
    link.href = address.href
  }
  if (address.href.split('#')[0] !== location.href.split('#')[0]) return
  // A step within the frame would be a step of the portal's page: its next Back would seem to do nothing.
  if (address.hash && !(event.button || event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault()
    location.replace(address.hash)
  }
  goTo(address.hash)
})

// Who has come here by such a link wants to be where it leads; of others it is the host that decides.
const isFollowed = /[?&]embed=on/.test(document.referrer)
let isConnected = false
const arrive = () => {
  if (isFollowed && isConnected) goTo(location.hash)
}

// The focus moves only while it is in here.
const { focus } = HTMLElement.prototype
HTMLElement.prototype.focus = function (options) {
  if (document.hasFocus()) focus.call(this, options)
}

// The whole page, with what the portal puts around it, and the help that its footer leads to.
const way = document.createElement('p')
way.className = 'way-out'
document.body.append(way)
const addWay = ({ href, textContent }) => {
  const link = document.createElement('a')
  way.append(Object.assign(link, { href, textContent, target: '_blank', rel: 'noopener' }))
}
document.querySelectorAll('.footer a[href$="help/"]').forEach(addWay)
addWay({ href: location.pathname, textContent: '打开全页' })

const refuse = (code, message) => {
  throw { code, message }
}

const setViews = ({ count }) => {
  if (!Number.isSafeInteger(count) || count < 0) refuse('invalid', 'count 不是次数')
  const views = document.querySelector('.byline > :last-child')
  views.textContent = views.textContent.replace(/[-\d]*$/, String(count))
}

const report = async () => {
  const characters = document.querySelector('link[href$=json]').getAttribute('href')
  const response = await fetch(characters.replace('characters.json', 'report.json')).catch(() => ({ status: 0 }))
  return response.ok ? response.json() : refuse('missing', `没有取到 report.json（HTTP ${response.status}）`)
}

// All of the report, whatever the reader has printed last: a print that nobody asked options for is whole. The reply
// does not wait until its dialog is closed.
const printWhole = () => {
  if (!window.print) refuse('unsupported', '这个浏览器不能打印')
  root.removeAttribute('data-print')
  clock.after(() => window.print(), 0)
}

// What the page can do without the viewer.
const own = { setViews, report, print: printWhole }

let connected, failed
const viewer = new Promise((resolve, reject) => ([connected, failed] = [resolve, reject]))
// Whoever calls is told; nobody has to.
viewer.catch(() => {})

// The viewer says which argument it was.
const TROUBLES = { invalid: '参数不对', 'not-found': '没有这个编号', unsupported: '不支持' }

const answer = async (data) => {
  if (Object.keys(own).includes(data.type)) return own[data.type](data)
  const { call } = await viewer
  try {
    return call(data.type, data)
  } catch ({ code, message }) {
    return refuse(code, code in TROUBLES ? `${TROUBLES[code]}：${message}` : message)
  }
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || !host || origin !== host || !data || data.baogao !== 1) return
  if (data.type === 'visible') return see(data)
  const { id } = data
  if (typeof data.type !== 'string' || !Number.isSafeInteger(id)) return
  const answered = answer(data)
  answered.finally(tellHeight).catch(() => {})
  answered.then(
    (value) => post('reply', { id, ok: true, value }),
    ({ code, message }) => post('reply', { id, ok: false, error: { code: code || 'failed', message: String(message) } }),
  )
})

/**
 * The viewer has come up. It tells of its state once what the browser knew before is on the page: what the host asked
 * earlier would be undone by that.
 */
export const connect = (module) => {
  module.watch_state((now) => {
    if (!isConnected) welcome(module)
    post('state', now)
  })
}

const welcome = (module) => {
  isConnected = true
  connected(module)
  const title = document.querySelector('h1').textContent
  tellHeight()
  post('ready', { title, slug: root.dataset.slug, version: '__VERSION__' })
  arrive()
}

/** It has not, and never will. */
export const tellFailure = (code, message) => {
  failed({ code, message })
  post('error', { code, message })
}
