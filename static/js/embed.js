// `<baogao-report>`: a report in a portal's page, in a frame of its own. One classic script, since a module
// from elsewhere would need CORS headers. It adds no global, no style and no listener but for its elements,
// and what stands in the element is shown until the frame has something better.
;(() => {
  const NAME = 'baogao-report'
  const { customElements } = window
  // The first version on a page serves all elements; both speak the same messages.
  if (!customElements || customElements.get(NAME)) return
  const VERSION = '__VERSION__'

  // The only source of time and timers, the same as in `preferences.js`; the portal's page gets no global for it.
  const clock = self.baogaoClock || {
    now: () => Date.now(),
    after: (task, millis) => setTimeout(task, millis),
    cancel: (handle) => clearTimeout(handle),
    nextFrame: (task) => requestAnimationFrame(task),
  }

  // The portal, as the frame may answer it: a page from a folder or in a sandbox is nobody's. `location` does not know
  // the sandbox, and `origin` may be a variable of the portal's.
  const { origin } = window
  const HOST = [origin, origin !== 'null' && location.origin].find((one) => /^https?:\/\/[^/]+$/.test(one))

  // How long nothing may come from the frame, then how long its viewer may take, and how long a reply, in milliseconds.
  const SILENCE = 20000
  const PATIENCE = 10000

  // Attributes, each with its name in the frame's address and among the options, and what holds without it.
  const OPTIONS = [
    ['text-size', 'size', 'textSize', '18'],
    ['theme', 'theme', 'theme', 'auto'],
    ['elder', 'elder', 'elder', 'off'],
  ]

  // A portal's rules for all elements must not reach in. Its important ones give way to ours: in a shadow tree
  // the inner rule wins.
  const STYLE = `
    :host { display: block !important; position: relative !important; float: none !important;
      box-sizing: border-box !important; width: auto !important; min-width: 0 !important; max-width: 100% !important;
      height: auto !important; min-height: 0 !important; max-height: none !important; padding: 0 !important;
      border: 0 !important; overflow: visible !important; columns: auto !important }
    :host([hidden]) { display: none !important }
    iframe { display: block; width: 100%; border: 0; background: none; color-scheme: normal }
    .silent { position: absolute; top: 0; height: 0; visibility: hidden }
    i { position: absolute; left: 0; width: 0; height: 0 }`

  const failure = (code, message) => Object.assign(new Error(message), { code })
  const isLength = (value) => typeof value === 'number' && value >= 0 && value < 1e7
  const isText = (value) => typeof value === 'string'
  // What a call answers with, where that is anything.
  const ANSWERS = {
    search: ({ query, count, hits }) => isText(query) && isLength(count) && Array.isArray(hits),
    report: ({ sections }) => Array.isArray(sections),
  }

  const addStyle = (root) => {
    try {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(STYLE)
      root.adoptedStyleSheets = [sheet]
    } catch (older) {
      const style = document.createElement('style')
      style.textContent = STYLE
      root.append(style)
    }
  }

  // The portal's own page is painted first; the browser says when. A tab that nobody sees is not painted.
  const afterPaint = (work) => {
    let isOver = false
    const once = () => {
      if (!isOver) work()
      isOver = true
    }
    const types = (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes) || []
    if (document.hidden || !types.includes('paint')) {
      clock.after(once, 0)
    } else {
      const observer = new PerformanceObserver((list) => {
        if (!list.getEntriesByName('first-contentful-paint').length) return
        observer.disconnect()
        once()
      })
      observer.observe({ type: 'paint', buffered: true })
      clock.after(once, 1000)
    }
    return () => {
      isOver = true
    }
  }

  // One frame, from the element's arrival in the page to its leaving.
  class Frame {
    constructor(element) {
      this.element = element
      this.calls = new Map()
      this.serial = 0
      this.set = {}
      // What is no number of px, such as `100%`, fixes nothing.
      const height = Number((element.getAttribute('height') || '').replace(/px$/, ''))
      this.height = isLength(height) ? height : 0
      this.ready = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }))
      // Whoever calls is told; nobody has to.
      this.ready.catch(() => {})
      this.address = this.addressOf(element.getAttribute('src'))
      if (!this.address) {
        this.fail('address', `src 不是网址：${element.getAttribute('src')}`)
        return
      }
      this.listeners = [
        [window, 'message', (event) => this.hear(event)],
        [document, 'securitypolicyviolation', (event) => this.blame(event)],
      ]
      if (!this.height) {
        const look = () => this.look()
        this.listeners.push([window, 'scroll', look], [window, 'resize', look])
      }
      for (const [target, type, listener] of this.listeners) {
        target.addEventListener(type, listener, { capture: true, passive: true })
      }
      this.cancel = afterPaint(() => this.open())
    }

    // Only what a browser shows in a frame, and what can answer.
    addressOf(src) {
      try {
        const address = new URL(src || '', document.baseURI)
        if (!src || !/^https?:$/.test(address.protocol)) return null
        address.searchParams.set('embed', 'on')
        if (HOST) address.searchParams.set('host', HOST)
        // What the address itself asks for goes before the attribute.
        this.options = OPTIONS.filter(([, parameter]) => !address.searchParams.has(parameter))
        for (const [attribute, parameter] of this.options) {
          const value = this.element.getAttribute(attribute)
          if (value) address.searchParams.set(parameter, value)
        }
        return address
      } catch (malformed) {
        return null
      }
    }

    open() {
      // The attributes may be others by now.
      this.address = this.addressOf(this.element.getAttribute('src'))
      const frame = document.createElement('iframe')
      frame.title = this.element.title || this.element.textContent.trim() || '报告'
      frame.allow = 'clipboard-write; web-share'
      frame.className = 'silent'
      if (this.height) frame.style.height = `${this.height}px`
      frame.src = this.address.href
      this.frame = frame
      this.element.shadowRoot.append(frame)
      if (!HOST) this.fail('origin', '这个页面不在网站上（从文件打开，或在沙箱里），报告只能看，不能用脚本控制')
      this.wait(`没有收到报告的消息，请检查地址 ${this.address.origin}${this.address.pathname}`)
      if (!this.height) {
        this.arrival = new IntersectionObserver(() => this.look())
        this.arrival.observe(frame)
      }
    }

    // Whoever comes later is welcome: a slow line is no reason to stay away.
    wait(trouble) {
      clock.cancel(this.silence)
      this.silence = clock.after(() => this.fail('timeout', `${SILENCE / 1000} 秒内${trouble}`), SILENCE)
    }

    close(reason) {
      for (const [target, type, listener] of this.listeners || []) {
        target.removeEventListener(type, listener, { capture: true })
      }
      if (this.cancel) this.cancel()
      if (this.arrival) this.arrival.disconnect()
      if (this.frame) this.frame.remove()
      this.give(reason)
      this.reason = reason
      this.isClosed = true
    }

    // Nothing is waited for any longer.
    give(reason) {
      clock.cancel(this.silence)
      this.reject(reason)
      for (const [, { reject, timer }] of this.calls) {
        clock.cancel(timer)
        reject(reason)
      }
      this.calls.clear()
    }

    fail(code, message) {
      this.give(failure(code, message))
      // Whoever has just made the element can still come to listen.
      clock.after(() => this.tell('error', { code, message }), 0)
    }

    tell(type, detail) {
      if (this.isClosed) return
      this.element.dispatchEvent(new CustomEvent(`baogao-${type}`, { detail, bubbles: true, composed: true }))
    }

    blame({ blockedURI, effectiveDirective }) {
      if (!/^(frame|child|default)-src/.test(effectiveDirective) || this.isShown) return
      if (blockedURI !== this.address.origin && !String(blockedURI).startsWith(`${this.address.origin}/`)) return
      this.fail('blocked', `页面的内容安全策略（CSP）不允许这个框架，请在 frame-src 中加上 ${this.address.origin}`)
    }

    hear({ source, origin, data }) {
      if (!this.frame || source !== this.frame.contentWindow || origin !== this.address.origin) return
      if (!data || data.baogao !== 1) return
      const { type, height, top } = data
      if (type === 'height' && isLength(height)) {
        if (!this.height) this.frame.style.height = `${height}px`
        this.show()
        // It may be another page, which has yet to hear what is on screen.
        this.top = -1
        this.look()
      } else if (type === 'scrollTo' && isLength(top)) {
        this.scrollTo(top)
      } else if (type === 'ready' && isText(data.title) && isText(data.slug) && isText(data.version)) {
        this.show()
        this.frame.title = data.title
        clock.cancel(this.silence)
        this.resolve()
        // It may have been given up before.
        this.ready = Promise.resolve()
        // Another page in the frame knows its address, and not what was set since.
        if (this.isReady) this.call('setOptions', this.set).catch(() => {})
        else this.adapt()
        this.isReady = true
        this.tell('ready', { title: data.title, slug: data.slug, version: data.version })
      } else if (type === 'state' && isText(data.query) && isLength(data.count) && Array.isArray(data.open)) {
        const { query, count, section, open } = data
        this.tell('state', { query, count, section: isText(section) ? section : null, open: open.filter(isText) })
      } else if (type === 'error' && isText(data.code) && isText(data.message)) {
        this.fail(data.code, data.message)
      } else if (type === 'reply' && this.calls.has(data.id)) {
        const { resolve, reject, timer, answers } = this.calls.get(data.id)
        this.calls.delete(data.id)
        clock.cancel(timer)
        const { value } = data
        const { code, message } = data.error || {}
        if (data.ok === true && (!answers || (value && answers(value)))) resolve(value)
        else reject(failure(isText(code) ? code : 'invalid', isText(message) ? message : '答复的格式不对'))
      }
    }

    // The first sign of life: what stood in for the report makes room for it.
    show() {
      if (this.isShown) return
      this.isShown = true
      clock.cancel(this.silence)
      if (HOST) this.wait('阅读工具没有启动，报告的正文是完整的')
      this.frame.className = ''
      this.element.shadowRoot.querySelector('slot').hidden = true
      this.look()
    }

    post(message) {
      this.frame.contentWindow.postMessage({ ...message, baogao: 1 }, this.address.origin)
    }

    call(type, message) {
      const call = () =>
        new Promise((resolve, reject) => {
          // A call made in the last moment comes here after it.
          if (this.isClosed) throw this.reason
          const id = ++this.serial
          const timer = clock.after(() => {
            this.calls.delete(id)
            reject(failure('timeout', `${PATIENCE / 1000} 秒内没有收到对 ${type} 的答复`))
          }, PATIENCE)
          this.calls.set(id, { resolve, reject, timer, answers: ANSWERS[type] })
          try {
            this.post({ ...message, type, id })
          } catch (uncloneable) {
            clock.cancel(timer)
            this.calls.delete(id)
            reject(failure('invalid', String(uncloneable)))
          }
        })
      const answer = this.ready.then(call)
      if (type !== 'setOptions') return answer
      return answer.then(() => {
        for (const [name, value] of Object.entries(message)) if (value !== undefined) this.set[name] = value
      })
    }

    // What attributes have come to ask for, if the address does not say it; all of them, or the one of this name.
    adapt(changed) {
      for (const [attribute, parameter, option, usual] of this.options) {
        const value = this.element.getAttribute(attribute) || usual
        const before = this.address.searchParams.get(parameter) || usual
        if (changed ? changed !== attribute : value === before) continue
        this.call('setOptions', { [option]: option === 'textSize' ? Number(value) : value }).catch(() => {})
      }
    }

    // An observer knows what scrollers, frames and transforms around leave of the frame, and answers in this
    // very display frame.
    look() {
      if (this.isLooking || !this.isShown || this.isClosed || this.height) return
      this.isLooking = true
      clock.nextFrame(() => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect()
          this.isLooking = false
          this.tellVisible(entry)
          // Nobody tells a page in a frame how the page around it scrolls.
          if (window.parent !== window && entry.isIntersecting) this.look()
        })
        observer.observe(this.frame)
      })
    }

    tellVisible({ boundingClientRect: all, intersectionRect: part }) {
      if (this.isClosed || !this.frame.offsetHeight) return
      // A host that is zoomed has larger px than the frame. What it has fixed over its page is in its
      // `scroll-padding`.
      const scale = all.height / this.frame.offsetHeight || 1
      const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
      const upper = Math.max(part.top, Number.parseFloat(scrollPaddingTop) || 0)
      const lower = Math.min(part.bottom, window.innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0))
      const top = Math.max(0, Math.round((upper - all.top) / scale))
      const height = Math.max(0, Math.round((lower - upper) / scale))
      if (top === this.top && height === this.shownHeight) return
      this.top = top
      this.shownHeight = height
      this.post({ type: 'visible', top, height })
    }

    scrollTo(top) {
      const anchor = this.element.shadowRoot.querySelector('i')
      anchor.style.top = `${top}px`
      anchor.scrollIntoView({ block: 'start' })
      anchor.style.top = '0'
      this.look()
    }
  }

  const frames = new WeakMap()

  const start = (element) => {
    stop(element, failure('restarted', '报告正在重新打开'))
    element.shadowRoot.querySelector('slot').hidden = false
    frames.set(element, new Frame(element))
  }
  const stop = (element, reason) => {
    if (frames.has(element)) frames.get(element).close(reason)
    frames.delete(element)
  }
  const call = (element, type, message) => {
    if (frames.has(element)) return frames.get(element).call(type, message)
    return Promise.reject(failure('removed', '报告不在页面中'))
  }

  customElements.define(
    NAME,
    class extends HTMLElement {
      static get observedAttributes() {
        return ['src', 'height', ...OPTIONS.map(([attribute]) => attribute)]
      }

      constructor() {
        super()
        const root = this.attachShadow({ mode: 'open' })
        addStyle(root)
        root.append(document.createElement('slot'), document.createElement('i'))
      }

      connectedCallback() {
        start(this)
      }

      disconnectedCallback() {
        stop(this, failure('removed', '报告已从页面中移除'))
      }

      attributeChangedCallback(attribute, before, value) {
        if (before === value || !this.isConnected || !frames.has(this)) return
        if (attribute === 'src' || attribute === 'height') return start(this)
        // Before it is ready it hears of all of them when it is.
        const frame = frames.get(this)
        if (frame.isReady) frame.adapt(attribute)
      }

      get version() {
        return VERSION
      }

      search(query) {
        return call(this, 'search', { query })
      }

      setOptions(options) {
        if (!options || typeof options !== 'object') {
          return Promise.reject(failure('invalid', 'options 不是对象'))
        }
        const { textSize, theme, elder, locale } = options
        return call(this, 'setOptions', { textSize, theme, elder, locale })
      }

      open(target) {
        return call(this, 'open', { target })
      }

      close(target) {
        return call(this, 'close', { target })
      }

      goTo(target) {
        return call(this, 'goTo', { target })
      }

      print() {
        return call(this, 'print')
      }

      report() {
        return call(this, 'report')
      }

      setViews(count) {
        return call(this, 'setViews', { count })
      }
    },
  )

  // Editors of portals strip elements that they do not know, and leave links: the element takes the place of a link of
  // its name, which stays inside as what is shown until the report comes.
  const upgrade = () => {
    for (const link of document.querySelectorAll(`a.${NAME}[href]`)) {
      if (link.closest(NAME)) continue
      const element = document.createElement(NAME)
      element.setAttribute('src', link.href)
      for (const name of [...OPTIONS.map(([attribute]) => attribute), 'height']) {
        const value = link.getAttribute(`data-${name}`)
        if (value) element.setAttribute(name, value)
      }
      link.replaceWith(element)
      element.append(link)
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgrade)
  else upgrade()
})()
