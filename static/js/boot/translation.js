// Shows a notice once the page is translated, and if the text that the viewer read may not be the published one: search and
// quotations still use the text that the viewer read at its start.

import * as classes from '../contract/classes.js'
import * as ids from '../contract/ids.js'
import { LOADER as texts } from '../contract/texts.js'
import { find } from '../dom.js'
import { repaint } from './painting.js'

/** Pause after which changes are looked at, in milliseconds: a translator changes many texts in turn. */
const REST_MILLIS = 1000

/** @param {boolean} isOriginal True if the viewer has read the page as it was published. */
export const watchTranslation = (isOriginal) => {
  const clock = self.baogaoClock
  const [body, notice] = [find(ids.BODY), find(ids.NOTICE)]
  if (!body || !notice) return
  const text = body.textContent
  /** @type {number | undefined} */
  let resting
  const tell = () => {
    const isChanged = body.textContent !== text
    const isTold = isChanged || !isOriginal
    if (isTold) notice.textContent = isOriginal ? texts.translated : texts.altered
    notice.classList.toggle(classes.PASSING, isTold)
    notice.hidden = !isTold
  }
  const look = () => {
    tell()
    repaint()
    // Changes made here are not changes by others.
    changes.takeRecords()
  }
  if (!isOriginal) tell()
  const changes = new MutationObserver(() => {
    clock.cancel(resting)
    resting = clock.after(look, REST_MILLIS)
  })
  changes.observe(body, { characterData: true, childList: true, subtree: true })
}
