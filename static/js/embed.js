// `<baogao-report>`: a report in a portal's page, in a frame. Built into one classic script, since a module from
// another origin would need CORS headers. It adds no global, no style, and no listener but for its elements.

import { defineElement } from './embed/element.js'
import { upgradeLinks } from './embed/links.js'
import { NAME } from './embed/names.js'

// The first version on a page serves all elements; all versions speak the same messages.
const { customElements } = window
if (customElements && !customElements.get(NAME)) {
  defineElement()
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradeLinks)
  else upgradeLinks()
}
