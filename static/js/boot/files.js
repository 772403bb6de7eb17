// Saves and reads files for the viewer, and asks the browser to keep storage.

import * as events from '../contract/events.js'
import { find } from '../dom.js'
import { saveText } from '../saving.js'
import { send } from './send.js'

export const watchFiles = () => {
  addEventListener(events.SAVE, ({ detail: [name, text] }) => saveText(name, text, 'application/json'))
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
