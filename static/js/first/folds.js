// Closes the sections that the reader had closed in this tab while the page arrives, so that nothing moves later. Contents
// that would cover the text are closed too.

import * as attributes from '../contract/attributes.js'
import * as ids from '../contract/ids.js'
import * as properties from '../contract/properties.js'
import * as storage from '../contract/storage.js'
import { find, propertyOf, root } from '../dom.js'
import { attempt } from './storage.js'

/** Returns a function that checks the contents again, once a style sheet has arrived. */
export const restoreFolds = () => {
  const key = storage.FOLDS + root.getAttribute(`data-${attributes.SLUG}`)
  let closed = (attempt(() => sessionStorage.getItem(key)) || '').split(' ')
  let hasContents = false
  const fold = () => {
    closed = closed.filter((id) => {
      const section = id && find(id)
      const details = section && section.querySelector('details')
      if (details) details.open = false
      return id && !details
    })
    const contents = !hasContents && /** @type {HTMLDetailsElement | null} */ (find(ids.CONTENTS))
    if (contents) {
      hasContents = true
      if (propertyOf(contents, properties.COVERS_TEXT) === 'yes') contents.open = false
    }
  }
  const arriving = new MutationObserver(fold)
  arriving.observe(root, { childList: true, subtree: true })
  addEventListener('DOMContentLoaded', () => {
    fold()
    arriving.disconnect()
  })
  return () => {
    hasContents = false
    fold()
  }
}
