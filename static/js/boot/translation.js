// Search and quotations use the text that the viewer read when it started. A notice says so once the page shows another.

import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import { LOADER as texts } from '../contract/texts.js'
import { find } from '../dom.js'
import { repaint } from './painting.js'

/** A translator changes many texts, one after the other. */
const REST_MILLIS = 1000

export const watchTranslation = () => {
  const clock = self.baogaoClock
  const [body, notice] = [find(ids.BODY), find(ids.NOTICE)]
  if (!body || !notice) return
  const text = body.textContent
  /** @type {number | undefined} */
  let resting
  const look = () => {
    const isChanged = body.textContent !== text
    if (isChanged) notice.textContent = texts.translated
    notice.classList.toggle(classes.PASSING, isChanged)
    notice.hidden = !isChanged
    repaint()
    // Elements that this has put into the page are no change of others.
    changes.takeRecords()
  }
  const changes = new MutationObserver(() => {
    clock.cancel(resting)
    resting = clock.after(look, REST_MILLIS)
  })
  changes.observe(body, { characterData: true, childList: true, subtree: true })
}
