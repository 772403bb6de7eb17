// Puts the reader's choices onto the page before it is first painted. The publisher inlines it into
// the head and names its hash in the policy. It must run in kernels from 2020 on.
(() => {
  // The page's only source of time and timers, for scripts and wasm. Tests install a held one before this script runs.
  self.baogaoClock = self.baogaoClock || {
    now: () => Date.now(),
    after: (task, millis) => setTimeout(task, millis),
    cancel: (handle) => clearTimeout(handle),
    nextFrame: (task) => requestAnimationFrame(task),
  }

  const root = document.documentElement
  // Browsers refuse modules to pages opened from a folder: such a page stays the static one. A page that was saved
  // after use becomes that again.
  if (location.protocol === 'file:' || root.getAttribute('data-viewer') !== 'static') {
    root.setAttribute('data-viewer', 'static')
    root.removeAttribute('data-script')
    addEventListener('DOMContentLoaded', () => {
      const dead = '.elder-bar, .settings, .passage-bar, .dialog, .offer, .key-point'
      document.querySelectorAll(dead).forEach((control) => control.remove())
      document.querySelectorAll('#body [hidden]').forEach((text) => (text.hidden = false))
      document.querySelectorAll('#body details').forEach((details) => (details.open = true))
    })
    return
  }
  root.setAttribute('data-script', 'on')
  if (!window.print) root.setAttribute('data-printer', 'off')

  // What the address may ask for, by the name of the preference: its name there, and the values it may have.
  const options = {
    'text-size': ['size', '16', '18', '20', '22', '24', '28', '32'],
    theme: ['theme', 'auto', 'light', 'dark', 'white-on-black', 'yellow-on-black', 'yellow-on-blue', 'warm', 'custom'],
    elder: ['elder', 'off', 'on'],
    embed: ['embed', 'on'],
  }
  // What it may not: a value that no style sheet knows changes nothing.
  const others =
    'line-height paragraph-spacing letter-spacing measure alignment typeface motion decoration shortcut ink paper'
  // Storage may be refused or hold anything.
  const read = (take) => {
    try {
      return take() || ''
    } catch (refused) {
      return ''
    }
  }
  const chosen = read(() => JSON.parse(localStorage.getItem('baogao.preferences')))
  const asked = new URLSearchParams(location.search)
  let isCommon = true
  const set = (name, value) => {
    root.setAttribute('data-' + name, value)
    isCommon = isCommon && (name === 'text-size' || value === 'auto' || value === 'off')
  }
  for (const name in options) {
    const [parameter, ...values] = options[name]
    const value = [chosen[name], asked.get(parameter)].find((value) => values.includes(value))
    if (value) set(name, value)
  }
  for (const name of others.split(' ')) {
    const value = chosen[name]
    if (!/^#?[\w.]+$/.test(value || '')) continue
    set(name, value)
    root.style.setProperty('--own-' + name, value)
  }

  // What the tab had folded is folded again while the page arrives, so that nothing moves later; the
  // contents too, where they would cover the text.
  let closed = read(() => sessionStorage.getItem('baogao.folds.' + root.getAttribute('data-slug'))).split(' ')
  let contents = true
  const fold = () => {
    closed = closed.filter((id) => {
      const section = id && document.getElementById(id)
      const details = section && section.querySelector('details')
      if (details) details.open = false
      return id && !details
    })
    const found = contents && document.getElementById('contents')
    if (found) {
      contents = false
      if (getComputedStyle(found).getPropertyValue('--covers-text').trim() === 'yes') found.open = false
    }
  }
  const arriving = new MutationObserver(fold)
  arriving.observe(root, { childList: true, subtree: true })
  addEventListener('DOMContentLoaded', () => {
    fold()
    arriving.disconnect()
  })

  // The style of rarer choices comes late. Who made one sees nothing before it has come.
  const style = root.getAttribute('data-style')
  if (style && !isCommon) {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = style
    root.style.visibility = 'hidden'
    link.onload = link.onerror = () => {
      root.style.visibility = ''
      contents = true
      fold()
    }
    document.head.append(link)
  }

  // A page out of a cache may name files of a version that the site has no longer. Where the site's page of today
  // names others, that one is loaded, once.
  const refresh = (name, give) => {
    const state = history.state || {}
    if (state.refreshed) return give()
    fetch(location.href, { cache: 'reload' })
      .then((response) => (response.ok ? response.text() : name))
      .then((page) => {
        if (page.includes(name)) return give()
        state.refreshed = true
        history.replaceState(state, '')
        location.reload()
      })
      .catch(give)
  }
  addEventListener('baogao-missing', ({ detail }) => refresh(...detail))

  // A loader that does not arrive can't say so itself.
  addEventListener(
    'error',
    ({ target }) => {
      if (!target.src) return
      refresh(target.src.split('/').pop(), () => {
        root.setAttribute('data-viewer', 'failed')
        document.getElementById('notice').hidden = false
      })
    },
    true,
  )
})()
