// Puts the address of this site into the code samples of the guide.

import * as ids from '../contract/ids.js'
import { find } from '../dom.js'
import { site } from './addresses.js'

export const showSite = () => {
  const guide = find(ids.GUIDE)
  const example = guide && guide.dataset.example
  if (!example) return
  for (const code of guide.querySelectorAll('pre code')) {
    const text = String(code.textContent).split(example).join(site)
    code.textContent = text.split(new URL(example).origin).join(location.origin)
  }
}
