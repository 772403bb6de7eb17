// Tells what a button of a table has done: on the button for some seconds, and to screen readers.

const TOLD_MILLIS = 4000

/** @type {HTMLElement | undefined} */
let status

/**
 * @param {Element} button
 * @param {string} text
 */
export const tell = (button, text) => {
  button.setAttribute('data-told', text)
  self.baogaoClock.after(() => button.removeAttribute('data-told'), TOLD_MILLIS)
  region().textContent = text
}

/** Returns the region outside of the report, whose text is the report's alone. */
const region = () => {
  if (status) return status
  status = document.createElement('p')
  status.className = 'heard'
  status.setAttribute('role', 'status')
  document.body.append(status)
  return status
}
