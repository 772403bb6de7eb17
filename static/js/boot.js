// Loads the viewer onto a page that is whole without it, and says in one line why it could not.
// No top-level await, nothing newer than 2020: kernels from then on run it.

const { js, wasm, report } = document.querySelector('script[data-wasm]').dataset
const root = document.documentElement

const nameOf = (address) => address.split('/').pop()

const causes = {
  'no-wasm': () => '这个浏览器没有 WebAssembly',
  policy: () => "内容安全策略(CSP)不允许 WebAssembly,请在 script-src 中加上 'wasm-unsafe-eval'",
  'script-missing': () => `没有取到 ${nameOf(js)},请检查该文件是否已上传、类型是否为 text/javascript`,
  'wasm-missing': (status) => `没有取到 ${nameOf(wasm)}${status},请检查该文件是否已上传`,
  'wasm-foreign': (type) => `${nameOf(wasm)} 的内容不是 WebAssembly${type},请检查服务器是否用别的页面代替了它`,
  'wasm-damaged': () => `${nameOf(wasm)} 不完整或已损坏,请重新上传`,
  'report-missing': () => `没有取到 ${report},请检查该文件是否已上传`,
  'report-corrupt': () => `${report} 的内容不完整或不是本版本的报告数据,请重新发布`,
  panic: () => '程序出错,页面可能在发布后被改动过',
}

const fail = (cause, detail = '') => {
  if (root.dataset.viewer === 'failed') return
  root.dataset.viewer = 'failed'
  const notice = document.getElementById('notice')
  notice.textContent = `阅读工具未能启动:${causes[cause](detail)}。正文完整,仍可阅读和折叠。`
  notice.hidden = false
}

// The smallest module there is: compiling it tells whether WebAssembly may run here at all.
const canCompile = () => {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
  } catch (forbidden) {
    return false
  }
}

// Streaming compilation says only that it failed. The bytes say why.
const diagnose = async () => {
  const response = await fetch(wasm)
  if (!response.ok) return fail('wasm-missing', `(HTTP ${response.status})`)
  const type = response.headers.get('content-type')
  const bytes = await response.arrayBuffer().catch(() => null)
  const magic = bytes && String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength)))
  if (bytes && magic !== '\0asm') return fail('wasm-foreign', type ? `(类型为 ${type})` : '')
  fail('wasm-damaged')
}

const load = async () => {
  if (typeof WebAssembly !== 'object') return fail('no-wasm')
  if (!canCompile()) return fail('policy')
  let viewer
  try {
    viewer = await import(new URL(js, document.baseURI).href)
  } catch (missing) {
    return fail('script-missing')
  }
  try {
    const response = await fetch(wasm)
    if (!response.ok) return fail('wasm-missing', `(HTTP ${response.status})`)
    // A wrong type alone is no reason to fail: the glue then compiles the bytes after their arrival.
    await viewer.default({ module_or_path: response })
  } catch (broken) {
    if (root.dataset.viewer !== 'failed') await diagnose().catch(() => fail('wasm-missing'))
  }
}

addEventListener('baogao-failed', ({ detail }) => fail(detail))
load()

// Print opens all sections by style alone where `::details-content` is known. Elsewhere they are
// opened for the print and closed again after it.
if (!(window.CSS && CSS.supports && CSS.supports('selector(::details-content)'))) {
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('#body details:not([open])')]
    opened.forEach((details) => (details.open = true))
  })
  addEventListener('afterprint', () => {
    opened.forEach((details) => (details.open = false))
    opened = []
  })
}
