// The page for portal editors: options, code and report follow each other. The code names the addresses
// under which this very page was served, so that nothing is configured.

const find = (id) => document.getElementById(id)
const options = find('embedding-options')
const code = find('embedding-code')
const copied = find('embedding-copied')
const result = find('result')
const status = find('result-status')
const root = document.documentElement

const site = new URL('../', location.href).href
const PERMISSIONS = 'clipboard-write; web-share'

// What the options are called as attributes of the element, and in a frame's address.
const SETTINGS = [
  ['text-size', 'size'],
  ['theme', 'theme'],
  ['elder', 'elder'],
]

// Of radio buttons the one that is on. They make no form: nothing is sent.
const controlOf = (name) => {
  const controls = [...options.querySelectorAll(`[name="${name}"]`)]
  return controls.find(({ type, checked }) => type !== 'radio' || checked)
}
const valueOf = (name) => {
  const { type, checked, value } = controlOf(name)
  return type === 'checkbox' ? (checked ? 'on' : 'off') : value
}
const isDefault = (name) => {
  const { type, checked, selectedOptions } = controlOf(name)
  return type === 'checkbox' ? !checked : selectedOptions[0].defaultSelected
}
const [auto, fixed] = options.querySelectorAll('[name="height"]')
const number = controlOf('pixels')

// The last number that can be a height: while another is typed there may be none.
let pixels = number.defaultValue
const heightOf = () => {
  if (number.validity.valid) pixels = String(Number(number.value))
  return valueOf('height') === 'fixed' ? pixels : 'auto'
}

// --- The code ---

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
const written = (pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')

// What goes without saying is left out.
const chosen = () => SETTINGS.filter(([name]) => !isDefault(name))
// Percent-encoded, whatever encoding the portal's page is in.
const addressOfReport = () => new URL(`${valueOf('report')}/`, site).href
const parameters = () => chosen().map(([name, parameter]) => `${parameter}=${valueOf(name)}`)
const addressOfFrame = () => `${addressOfReport()}?${['embed=on', ...parameters()].join('&')}`

const codeOfScript = () => `<script defer${written([['src', `${site}embed.js`]])}></script>`

const codeOfElement = () => {
  const src = addressOfReport()
  const attributes = [['src', src], ...chosen().map(([name]) => [name, valueOf(name)])]
  if (heightOf() !== 'auto') attributes.push(['height', heightOf()])
  return [
    codeOfScript(),
    `<baogao-report${written(attributes)}>`,
    `  <a${written([['href', src]])}>打开报告</a>`,
    '</baogao-report>',
  ].join('\n')
}

// Of a link editors keep the class and the address; the options are in the address, so that it leads to them by itself too.
const codeOfLink = () => {
  const asked = parameters().join('&')
  const attributes = [
    ['class', 'baogao-report'],
    ['href', addressOfReport() + (asked && `?${asked}`)],
  ]
  if (heightOf() !== 'auto') attributes.push(['data-height', heightOf()])
  return `${codeOfScript()}\n\n<a${written(attributes)}>打开报告</a>`
}

const attributesOfFrame = () => [
  ['src', addressOfFrame()],
  ['title', controlOf('report').selectedOptions[0].textContent],
  ['width', '100%'],
  ['height', heightOf()],
  ['allow', PERMISSIONS],
]
const codeOfFrame = () => `<iframe${written(attributesOfFrame())}></iframe>`

// --- The report as it will be ---

let way = ''
const show = (element) => {
  result.textContent = ''
  result.append(element)
}
const put = (element, attributes) => {
  for (const [name, value] of attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}

const showFrame = () => {
  const before = result.firstElementChild
  // Another address in the same frame would be a step in the history of this page.
  const isSame = way === 'frame' && before.getAttribute('src') === addressOfFrame()
  const frame = isSame ? before : document.createElement('iframe')
  put(frame, attributesOfFrame())
  if (!isSame) show(frame)
}

// A link becomes an element.
const showElement = () => {
  const isSame = way === 'element' || way === 'link'
  const element = isSame ? result.firstElementChild : document.createElement('baogao-report')
  const settings = SETTINGS.map(([name]) => [name, valueOf(name)])
  const src = addressOfReport()
  if (element.getAttribute('src') !== src) {
    const link = document.createElement('a')
    link.href = src
    link.textContent = '打开报告'
    element.textContent = ''
    element.append(link)
  }
  // All of them, since one that is taken away says nothing to the report.
  put(element, [['src', src], ...settings, ['height', heightOf()]])
  if (!isSame) show(element)
}

// The editor is a reader too, and what readers choose counts more than what portals do.
const tellOwnChoice = () => {
  let own = null
  try {
    own = JSON.parse(localStorage.getItem('baogao.preferences'))
  } catch (refused) {
    // Then nothing is stored that could count.
  }
  // Anything may be stored there.
  find('own-choice').hidden = !SETTINGS.some(([name]) => name in Object(own))
}

// --- All together ---

const follow = () => {
  const codes = { element: codeOfElement, frame: codeOfFrame, link: codeOfLink }
  const isFrame = valueOf('way') === 'frame'
  if (isFrame) fixed.checked = true
  else if (auto.disabled) auto.checked = true
  auto.disabled = isFrame
  const before = code.value
  code.value = codes[valueOf('way')]()
  // What was said of the code before: the page may come up after its code was copied.
  if (code.value !== before) copied.textContent = status.textContent = ''
  if (isFrame) showFrame()
  else showElement()
  way = valueOf('way')
}

const copy = async () => {
  const { copied: done, refused } = find('embedding-copy').dataset
  let isDone = true
  try {
    await navigator.clipboard.writeText(code.value)
  } catch (refusal) {
    // Pages without encryption have no such clipboard.
    code.select()
    isDone = document.execCommand('copy')
    find('embedding-copy').focus()
  }
  copied.textContent = isDone ? done : refused
}

options.addEventListener('input', ({ target }) => {
  // Who types a height wants that one.
  if (target === number) fixed.checked = true
  follow()
})
// On the way back the browser puts the controls as they were left.
addEventListener('pageshow', follow)
find('embedding-copy').addEventListener('click', copy)
addEventListener('storage', tellOwnChoice)
result.addEventListener('baogao-error', ({ detail }) => {
  status.textContent = status.dataset.failure + detail.message
})

// The guide's code names this site too.
const guide = find('guide')
const { example } = guide.dataset
for (const piece of guide.querySelectorAll('pre code')) {
  const text = piece.textContent.split(example).join(site)
  piece.textContent = text.split(new URL(example).origin).join(location.origin)
}

tellOwnChoice()
follow()
root.setAttribute('data-viewer', 'ready')
// As a module it runs as it does in a portal's page, and that it did not come can be told.
import('./embed.js').catch(() => {
  if (way !== 'frame') status.textContent = status.dataset.failure + status.dataset.noElement
})
