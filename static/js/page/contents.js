// Contents that lie over the text close when the reader turns elsewhere.

import * as ids from '../contract/ids.js'
import * as properties from '../contract/properties.js'
import { find, propertyOf } from '../dom.js'

export const watchContents = () => {
  const contents = /** @type {HTMLDetailsElement | null} */ (find(ids.CONTENTS))
  const navigation = contents && contents.parentElement
  if (!navigation) return
  const covers = () => propertyOf(contents, properties.COVERS_TEXT) === 'yes'
  const close = () => {
    if (contents.open && covers()) contents.open = false
  }
  navigation.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link) return
    close()
    // The box comes to the reader. Followed as an address, it would have the reader come to the box.
    if (link.hash !== `#${ids.SEARCH}`) return
    event.preventDefault()
    const box = find(ids.SEARCH)
    if (box) box.focus({ preventScroll: true })
  })
  for (const type of ['focusin', 'pointerdown']) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof Node) || !navigation.contains(target)) close()
    })
  }
  contents.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !contents.open || !covers()) return
    // The key does one thing: a search stays.
    event.preventDefault()
    close()
    const summary = contents.querySelector('summary')
    if (summary) summary.focus()
  })
  // Beside the text they are open, over it closed, until the reader decides.
  let covered = covers()
  addEventListener('resize', () => {
    if (covers() === covered) return
    covered = !covered
    contents.open = !covered
  })
}
