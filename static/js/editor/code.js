// The code for the portal's page, and its copy.

import * as ids from '../contract/ids.js'
import { EDITOR as texts } from '../contract/texts.js'
import { find } from '../dom.js'
import { addressOfReport, asked, attributesOfFrame, chosen, site } from './addresses.js'

/** @typedef {import('./options.js').Options} Options */

const code = /** @type {HTMLTextAreaElement} */ (find(ids.EMBEDDING_CODE))
const copied = /** @type {HTMLElement} */ (find(ids.EMBEDDING_COPIED))
const button = /** @type {HTMLElement} */ (find(ids.EMBEDDING_COPY))

/** @param {Options} options */
export const showCode = (options) => {
  const codes = { element: codeOfElement, frame: codeOfFrame, link: codeOfLink }
  const before = code.value
  code.value = codes[/** @type {'element'} */ (options.way)](options)
  // The message was about the previous code. The page may also have come back from the browser's cache.
  if (code.value !== before) copied.textContent = ''
}

export const watchCopy = () =>
  button.addEventListener('click', async () => {
    let isDone = true
    try {
      await navigator.clipboard.writeText(code.value)
    } catch {
      // Pages over plain HTTP have no asynchronous clipboard.
      code.select()
      isDone = document.execCommand('copy')
      button.focus()
    }
    copied.textContent = isDone ? texts.copied : texts.notCopied
  })

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
/** @param {[string, string][]} pairs */
const written = (pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')

const codeOfScript = () => `<script defer${written([['src', `${site}embed.js`]])}></script>`

/** @param {Options} options */
const codeOfElement = (options) => {
  const src = addressOfReport(options)
  /** @type {[string, string][]} */
  const attributes = [['src', src]]
  for (const [name, value] of chosen(options)) attributes.push([name, value])
  if (options.height !== 'auto') attributes.push(['height', options.height])
  return [
    codeOfScript(),
    `<baogao-report${written(attributes)}>`,
    `  <a${written([['href', src]])}>${texts.openReport}</a>`,
    '</baogao-report>',
  ].join('\n')
}

/** A link has its options in its address: portals keep class and address, and it works without the script. @param {Options} options */
const codeOfLink = (options) => {
  const query = asked(options).join('&')
  /** @type {[string, string][]} */
  const attributes = [
    ['class', 'baogao-report'],
    ['href', addressOfReport(options) + (query && `?${query}`)],
  ]
  if (options.height !== 'auto') attributes.push(['data-height', options.height])
  return `${codeOfScript()}\n\n<a${written(attributes)}>${texts.openReport}</a>`
}

/** @param {Options} options */
const codeOfFrame = (options) => `<iframe${written(attributesOfFrame(options))}></iframe>`
