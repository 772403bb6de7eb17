// The options that the editor has chosen.

import * as ids from '../contract/ids.js'
import { OPTIONS } from '../contract/settings.js'
import { find } from '../dom.js'

export const options = /** @type {HTMLElement} */ (find(ids.EMBEDDING_OPTIONS))

/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/**
 * @typedef {object} Options
 * @property {string} way `element`, `frame` or `link`
 * @property {string} report the report's folder
 * @property {string} height `auto`, or CSS px
 * @property {[name: string, value: string, parameter: string, isDefault: boolean][]} settings
 */

/** @param {string} name @returns {Control[]} */
const controls = (name) => [...options.querySelectorAll(/** @type {'input'} */ (`[name="${name}"]`))]

/**
 * Returns the control of a name; of radio buttons, the checked one. They are in no form, since nothing is sent.
 * @param {string} name
 */
const controlOf = (name) => {
  const found = controls(name).find((control) => !isRadio(control) || control.checked)
  if (!found) throw new Error(`no control ${name}`)
  return found
}

/** @param {Control} control @returns {control is HTMLInputElement} */
const isRadio = (control) => control.type === 'radio'

/** @param {Control} control @returns {control is HTMLInputElement} */
const isCheckbox = (control) => control.type === 'checkbox'

/** @param {string} name */
const readValue = (name) => {
  const control = controlOf(name)
  if (isCheckbox(control)) return control.checked ? 'on' : 'off'
  return control.value
}

/** @param {string} name */
const isDefault = (name) => {
  const control = controlOf(name)
  if (control instanceof HTMLInputElement) return !control.checked
  const option = control.selectedOptions[0]
  return Boolean(option && option.defaultSelected)
}

const [auto, fixed] = /** @type {[HTMLInputElement, HTMLInputElement]} */ (controls('height'))
const number = /** @type {HTMLInputElement} */ (controlOf('pixels'))

// Typing a height chooses the fixed height.
number.addEventListener('input', () => (fixed.checked = true))

// The last valid height, used while the box has none.
let height = number.defaultValue

/** @returns {Options} */
export const readOptions = () => {
  const way = readValue('way')
  // A frame has no script, and so no automatic height.
  const isFrame = way === 'frame'
  if (isFrame) fixed.checked = true
  else if (auto.disabled) auto.checked = true
  auto.disabled = isFrame
  if (number.validity.valid) height = String(Number(number.value))
  return {
    way,
    report: readValue('report'),
    height: fixed.checked ? height : 'auto',
    settings: OPTIONS.map(([name, parameter]) => [name, readValue(name), parameter, isDefault(name)]),
  }
}

/** Name of the chosen report. */
export const nameOfReport = () => {
  const [option] = /** @type {HTMLSelectElement} */ (controlOf('report')).selectedOptions
  return option ? String(option.textContent) : ''
}
