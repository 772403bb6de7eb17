// Carries out the host's calls: some by the page itself, the others by the viewer.

import * as attributes from '../contract/attributes.js'
import * as classes from '../contract/classes.js'
import * as errors from '../contract/errors.js'
import * as files from '../contract/files.js'
import * as messages from '../contract/messages.js'
import { FRAME as texts } from '../contract/texts.js'
import { root } from '../dom.js'
import { sendHeight } from './height.js'
import { host, send } from './host.js'
import { showVisible } from './scrolling.js'

/** @param {string} code @param {string} message @returns {never} */
const refuse = (code, message) => {
  throw { code, message }
}

/** @param {{ count?: unknown }} values */
const setViews = ({ count }) => {
  if (!Number.isSafeInteger(count) || Number(count) < 0) refuse(errors.INVALID, texts.invalid({ argument: 'count' }))
  const views = document.querySelector(`.${classes.BYLINE} > :last-child`)
  if (views) views.textContent = texts.views({ count: Number(count) })
}

const report = async () => {
  const address = new URL(files.REPORT, root.dataset[attributes.FOLDER]).href
  const response = await fetch(address).catch(() => null)
  if (response && response.ok) return response.json()
  return refuse(errors.MISSING, texts.missing({ file: files.REPORT, status: response ? response.status : 0 }))
}

/** Prints the whole report, whatever the reader has chosen to print. The reply does not wait for the dialog to close. */
const printWhole = () => {
  if (!window.print) refuse(errors.UNSUPPORTED, texts.noPrint)
  root.removeAttribute(`data-${attributes.PRINT}`)
  self.baogaoClock.after(() => window.print(), 0)
}

/** @type {Record<string, (values: object) => unknown>} */
const ownCalls = { [messages.SET_VIEWS]: setViews, [messages.REPORT]: report, [messages.PRINT]: printWhole }

/** @type {Record<string, (argument: string) => string>} */
const REFUSALS = {
  [errors.INVALID]: (argument) => texts.invalid({ argument }),
  [errors.NOT_FOUND]: (id) => texts.notFound({ id }),
  [errors.UNSUPPORTED]: (name) => texts.unsupported({ name }),
}

/** @param {Promise<Viewer>} viewer */
export const answerCalls = (viewer) => {
  /** @param {any} message */
  const answer = async (message) => {
    const own = Object.keys(ownCalls).includes(message.type) && ownCalls[message.type]
    if (own) return own(message)
    const { call } = await viewer
    try {
      return call(message.type, message)
    } catch (thrown) {
      const { code, message: word } = /** @type {{ code: string, message: string }} */ (thrown)
      const refusal = REFUSALS[code]
      return refuse(code, refusal ? refusal(word) : word)
    }
  }
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !host || origin !== host || !data || data.baogao !== 1) return
    if (data.type === messages.VISIBLE) return showVisible(data)
    const { id } = data
    if (typeof data.type !== 'string' || !Number.isSafeInteger(id)) return
    const answered = answer(data)
    answered.finally(sendHeight).catch(() => {})
    answered.then(
      (value) => send(messages.REPLY, { id, ok: true, value }),
      ({ code, message }) => {
        const error = { code: code || errors.FAILED, message: String(message) }
        send(messages.REPLY, { id, ok: false, error })
      },
    )
  })
}
