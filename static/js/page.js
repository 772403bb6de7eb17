// What a page does by itself, whether the viewer comes or not: contents that lie over the text go
// out of the way, sheets are headed, and folds open for printing. It must run in kernels from 2020 on.

const root = document.documentElement
const contents = document.getElementById('contents')

// The style sheet decides where the contents lie over the text, and says so.
const covers = () => getComputedStyle(contents).getPropertyValue('--covers-text').trim() === 'yes'

const watchContents = () => {
  const navigation = contents.parentElement
  const close = () => {
    if (contents.open && covers()) contents.open = false
  }
  navigation.addEventListener('click', (event) => {
    const link = event.target.closest('a')
    if (!link) return
    close()
    // The box comes to the reader. Followed as an address, it would have the reader come to the box.
    if (link.hash !== '#search') return
    event.preventDefault()
    document.getElementById('search').focus({ preventScroll: true })
  })
  for (const name of ['focusin', 'pointerdown']) {
    document.addEventListener(name, ({ target }) => navigation.contains(target) || close())
  }
  contents.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !contents.open || !covers()) return
    // It does one thing: a search stays.
    event.preventDefault()
    close()
    contents.querySelector('summary').focus()
  })
  // Beside the text they stand open, over it closed, until the reader decides.
  let covered = covers()
  addEventListener('resize', () => {
    if (covers() === covered) return
    covered = !covered
    contents.open = !covered
  })
}
if (contents) watchContents()

// A drag over a heading or a double click selects its words and folds nothing. Of a double click the second
// press undoes the first.
document.addEventListener('click', (event) => {
  const summary = event.target.closest('#body summary')
  const selection = getSelection()
  const isDragged = event.detail === 1 && !selection.isCollapsed && summary && selection.containsNode(summary, true)
  if (summary && (isDragged || event.detail > 2)) event.preventDefault()
})

// Bars at the window's lower edge stand on each other, each as high as its words need, and the page can be scrolled
// clear of them. The style sheet guesses until they are measured.
const BARS = '.elder-bar, .settings, .passage-bar'
const watchBars = (viewer) => {
  const stack = () => {
    let height = 0
    for (const name of BARS.split(', ')) {
      const bar = viewer.querySelector(name)
      const isFixed = bar && getComputedStyle(bar).position === 'fixed'
      if (isFixed) bar.style.bottom = `${height}px`
      if (isFixed) height += bar.offsetHeight
      if (name === '.elder-bar') root.style.setProperty('--tools', isFixed ? `${height}px` : '')
    }
    root.style.scrollPaddingBottom = height ? `${height + 16}px` : ''
    document.body.style.paddingBottom = height ? `${height}px` : ''
  }
  // What is written here may change their size again: that is for the next frame.
  const sizes = new ResizeObserver(() => self.baogaoClock.nextFrame(stack))
  const follow = (records) => {
    // What a bar took goes with it, before anything else is asked of the page: no frame shows its empty room.
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) stack()
    viewer.querySelectorAll(BARS).forEach((bar) => sizes.observe(bar))
  }
  new MutationObserver(follow).observe(viewer, { childList: true })
}
const viewer = document.getElementById('viewer')
if (viewer && window.ResizeObserver) watchBars(viewer)

// A phone's keyboard lies over the page: the results end above it, wherever the box stands.
const watchKeyboard = (seen) => {
  const search = document.querySelector('.search')
  if (!search) return
  let room = ''
  const fit = () => {
    const isCovered = search.contains(document.activeElement) && seen.height < window.innerHeight - 1
    const end = isCovered && seen.offsetTop + seen.height - search.getBoundingClientRect().bottom
    const now = isCovered ? `${Math.max(0, Math.round(end))}px` : ''
    if (now === room) return
    room = now
    root.style.setProperty('--results', room)
  }
  for (const name of ['resize', 'scroll']) {
    seen.addEventListener(name, fit)
    addEventListener(name, fit, { passive: true })
  }
  for (const name of ['focusin', 'focusout']) search.addEventListener(name, fit)
  if (window.ResizeObserver) new ResizeObserver(fit).observe(search)
}
if (window.visualViewport) watchKeyboard(window.visualViewport)

// The head of each printed sheet: no other value of a style sheet differs from report to report.
const title = document.querySelector('h1')
if (title) root.style.setProperty('--running-title', JSON.stringify(title.textContent))

// A print that the viewer asks for may leave out what it names on `<html>`, on paper alone.
const markOmitted = (isOmitted) => {
  for (const word of (root.getAttribute('data-print') || '').split(' ').filter(Boolean)) {
    const found = document.querySelectorAll(`#body [id='${word}'], #contents a[href='#${word}']`)
    found.forEach((element) => element.toggleAttribute('data-omitted', isOmitted))
  }
}
addEventListener('beforeprint', () => markOmitted(true))
addEventListener('afterprint', () => {
  markOmitted(false)
  root.removeAttribute('data-print')
})

// Print opens all sections by style alone where `::details-content` is known. Elsewhere they are
// opened for the print and closed again after it.
const watchPrint = () => {
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')]
    opened.forEach((details) => (details.open = true))
  })
  addEventListener('afterprint', () => {
    opened.forEach((details) => (details.open = false))
    opened = []
  })
}
if (!(window.CSS && CSS.supports && CSS.supports('selector(::details-content)'))) watchPrint()
