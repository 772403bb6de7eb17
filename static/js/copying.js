// Copies texts: by the asynchronous clipboard where there is one. Safari fires no copy event without a selection, and pages
// over plain HTTP have only that.

/**
 * Resolves to true if the browser took the text.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export const copyText = (text) => {
  const { clipboard } = navigator
  const copyByEvent = () => Promise.resolve(copiesByEvent(text))
  if (!clipboard || !clipboard.writeText) return copyByEvent()
  return clipboard.writeText(text).then(() => true, copyByEvent)
}

/** @param {string} text */
const copiesByEvent = (text) => {
  let isSet = false
  /** @param {ClipboardEvent} event */
  const set = (event) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    isSet = true
  }
  document.addEventListener('copy', set)
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', set)
  return isDone && isSet
}
