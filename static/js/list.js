// The list of reports: a box filters it by words of titles, publishers, dates and kinds. The page holds the whole list, so
// that nothing is loaded, and the browser's own search finds the same.

import * as attributes from './contract/attributes.js'
import * as ids from './contract/ids.js'
import * as states from './contract/states.js'
import { LIST } from './contract/texts.js'
import { find, root } from './dom.js'

/** The time without a key after which the number is announced, in ms. */
const SETTLED_MILLIS = 600

const box = /** @type {HTMLInputElement} */ (find(ids.FILTER))
const status = /** @type {HTMLElement} */ (find(ids.FILTERED))

/** Full-width and half-width, upper and lower case are one. @param {string | null} text */
const fold = (text) => String(text).normalize('NFKC').toLowerCase()

const years = [...document.querySelectorAll(`#${ids.BODY} > section`)].map((section) => ({
  section: /** @type {HTMLElement} */ (section),
  count: section.querySelector('h2 small'),
  reports: [...section.querySelectorAll('li')].map((item) => ({ item, text: fold(item.textContent) })),
}))

const filter = () => {
  const words = fold(box.value).split(/\s+/)
  let total = 0
  for (const { section, count, reports } of years) {
    let shown = 0
    for (const { item, text } of reports) {
      const isShown = words.every((word) => text.includes(word))
      item.hidden = !isShown
      shown += Number(isShown)
    }
    section.hidden = !shown
    if (count) count.textContent = LIST.ofYear({ count: shown })
    total += shown
  }
  status.textContent = total ? LIST.total({ count: total }) : LIST.none
}

let timer = 0

box.addEventListener('input', () => {
  // Screen readers wait for the end of typing.
  status.setAttribute('aria-busy', 'true')
  self.baogaoClock.cancel(timer)
  timer = self.baogaoClock.after(() => status.removeAttribute('aria-busy'), SETTLED_MILLIS)
  filter()
})
box.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !box.value) return
  box.value = ''
  filter()
})
// On the way back the browser restores the box.
addEventListener('pageshow', filter)
root.dataset[attributes.VIEWER] = states.READY
