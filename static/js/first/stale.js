// Reloads a page, once, if it comes from a cache and names files that the site no longer has.

import * as attributes from '../contract/attributes.js'
import * as events from '../contract/events.js'
import * as ids from '../contract/ids.js'
import * as states from '../contract/states.js'
import { fileOf, find, root } from '../dom.js'

export const watchMissingFiles = () => {
  addEventListener(events.MISSING, ({ detail }) => refresh(...detail))
  // A loader that fails to load cannot report it itself.
  addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement) || !target.src) return
      refresh(fileOf(target.src), () => {
        root.setAttribute(`data-${attributes.VIEWER}`, states.FAILED)
        const notice = find(ids.NOTICE)
        if (notice) notice.hidden = false
      })
    },
    true,
  )
}

/**
 * @param {string} file
 * @param {() => void} giveUp
 */
const refresh = (file, giveUp) => {
  const state = history.state || {}
  if (state.refreshed) return giveUp()
  fetch(location.href, { cache: 'reload' })
    .then((response) => (response.ok ? response.text() : file))
    .then((page) => {
      if (page.includes(file)) return giveUp()
      state.refreshed = true
      history.replaceState(state, '')
      location.reload()
    })
    .catch(giveUp)
}
