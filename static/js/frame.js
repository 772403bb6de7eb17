// The frame's side of an embedded report: reports how high the page is, carries out the host's calls, and stays within
// the part of the page that is on screen. Without the viewer it still reports the height.

import * as classes from './contract/classes.js'
import * as messages from './contract/messages.js'
import { VERSION } from './contract/settings.js'
import { FRAME as texts } from './contract/texts.js'
import { root } from './dom.js'
import { answerCalls } from './frame/calls.js'
import { sendHeight, watchHeight } from './frame/height.js'
import { send } from './frame/host.js'
import { watchLinks } from './frame/links.js'
import { followLink, watchReader } from './frame/scrolling.js'

/** @type {(viewer: Viewer) => void} */
let connected
/** @type {(failure: { code: string, message: string }) => void} */
let failed
/** @type {Promise<Viewer>} */
const viewer = new Promise((resolve, reject) => {
  connected = resolve
  failed = reject
})
// Each caller gets the rejection; without a caller it must not count as unhandled.
viewer.catch(() => {})

watchHeight()
watchReader()
watchLinks()
answerCalls(viewer)

// Links to the whole page, with everything the portal puts around it, and to the help in its footer.
const wayOut = document.createElement('p')
wayOut.className = classes.WAY_OUT
document.body.append(wayOut)
/** @param {{ href: string, textContent: string | null }} link */
const addLink = ({ href, textContent }) => {
  const link = document.createElement('a')
  wayOut.append(Object.assign(link, { href, textContent, target: '_blank', rel: 'noopener' }))
}
/** @type {NodeListOf<HTMLAnchorElement>} */
const helps = document.querySelectorAll(`.${classes.FOOTER} a[href$="help/"]`)
helps.forEach(addLink)
addLink({ href: location.pathname, textContent: texts.wholePage })

/**
 * Connects the viewer to the host. Calls and state wait until the page shows what the browser had stored, since that
 * would undo earlier calls.
 * @param {Viewer} module
 */
export const connect = (module) => {
  let isConnected = false
  module.watch_state((state) => {
    if (!isConnected) {
      isConnected = true
      welcome(module)
    }
    send(messages.STATE, state)
  })
}

/** @param {Viewer} module */
const welcome = (module) => {
  connected(module)
  const heading = document.querySelector('h1')
  sendHeight()
  send(messages.READY, { title: heading && heading.textContent, slug: root.dataset.slug, version: VERSION })
  followLink()
}

/**
 * Rejects all calls, since the viewer failed to start.
 * @param {string} code
 * @param {string} message
 */
export const reportFailure = (code, message) => {
  failed({ code, message })
  send(messages.ERROR, { code, message })
}
