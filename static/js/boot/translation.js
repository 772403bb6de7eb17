// Shows a notice once the page is translated: search and quotations still use the text that the viewer read at its start.

import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import { LOADER as texts } from '../contract/texts.js'
import { find } from '../dom.js'
import { repaint } from './painting.js'

/** Pause after which changes are looked at, in milliseconds: a translator changes many texts in turn. */
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
    // Changes made here are not changes by others.
    changes.takeRecords()
  }
  const changes = new MutationObserver(() => {
    clock.cancel(resting)
    resting = clock.after(look, REST_MILLIS)
  })
  changes.observe(body, { characterData: true, childList: true, subtree: true })
}
