// Contents that lie over the text: the bar's button opens and closes them, and acting elsewhere closes them.

import * as events from '../contract/events.js'
import * as ids from '../contract/ids.js'
import * as properties from '../contract/properties.js'
import { find, propertyOf } from '../dom.js'

export const watchContents = () => {
  const contents = /** @type {HTMLDetailsElement | null} */ (find(ids.CONTENTS))
  const navigation = contents && contents.parentElement
  if (!navigation) return
  const covers = () => propertyOf(contents, properties.COVERS_TEXT) === 'yes'
  const button = () => find(ids.CONTENTS_BUTTON)
  const close = () => {
    if (contents.open && covers()) contents.open = false
  }
  contents.addEventListener('toggle', () => {
    const opener = button()
    if (opener) opener.setAttribute('aria-expanded', String(contents.open))
  })
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest(`#${ids.CONTENTS_BUTTON}`)) return
    contents.open = !contents.open
    if (contents.open) show(contents)
  })
  navigation.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close()
  })
  for (const type of ['focusin', 'pointerdown']) {
    document.addEventListener(type, ({ target }) => {
      const isElsewhere = target instanceof Element && !navigation.contains(target)
      if (isElsewhere && !target.closest(`#${ids.CONTENTS_BUTTON}`)) close()
    })
  }
  contents.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !contents.open || !covers()) return
    // Escape closes one thing at a time: a search stays.
    event.preventDefault()
    close()
    const opener = button()
    if (opener) opener.focus()
  })
  // Until the reader decides, contents beside the text are open, contents over it closed.
  let covered = covers()
  for (const type of ['resize', events.LAYOUT]) {
    addEventListener(type, () => {
      if (covers() === covered) return
      covered = !covered
      contents.open = !covered
    })
  }
}

/**
 * Shows the section being read, and gives it the focus.
 * @param {HTMLElement} contents
 */
const show = (contents) => {
  const here = /** @type {HTMLElement | null} */ (
    contents.querySelector('[aria-current]') || contents.querySelector('a')
  )
  const list = contents.querySelector('div')
  if (!here || !list) return
  here.focus({ preventScroll: true })
  list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3
}
