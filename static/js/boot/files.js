// Saves and reads files for the viewer, and asks the browser to keep storage.

import * as events from '../contract/events.js'
import { find } from '../dom.js'
import { send } from './send.js'

const REVOKE_MILLIS = 60000

export const watchFiles = () => {
  // Browsers refuse `data:` addresses of 2 MB or more.
  addEventListener(events.SAVE, ({ detail: [name, text] }) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = name
    link.click()
    self.baogaoClock.after(() => URL.revokeObjectURL(link.href), REVOKE_MILLIS)
  })
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const file = target.files && target.files[0]
    if (!file) return
    file.text().then((text) => send(events.FILE, text))
    const name = find(`${target.id}-name`)
    if (name) name.textContent = file.name
    target.value = ''
  })
  addEventListener(events.PERSIST, () => {
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {})
  })
}
