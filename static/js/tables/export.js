// Copies and saves tables.

import { TABLES as texts } from '../contract/texts.js'
import { copyText } from '../copying.js'
import { saveText } from '../saving.js'
import { asCommas, asTabs, textsOf } from './formats.js'
import { textOf } from './grid.js'
import { tell } from './telling.js'

/** Systems allow 255 bytes of a name; a character has three. */
const NAME_CHARS = 60

/**
 * @param {HTMLTableElement} table
 * @param {Element} button
 */
export const copyTable = (table, button) => {
  copyText(asTabs(textsOf(table))).then((isDone) => {
    const selection = getSelection()
    // The reader's own keys copy what is selected.
    if (!isDone && selection) selection.selectAllChildren(table)
    tell(button, isDone ? texts.copied : texts.notCopied)
  })
}

/**
 * @param {HTMLTableElement} table
 * @param {Element} button
 */
export const saveTable = (table, button) => {
  const file = `${nameOf(table)}.csv`
  saveText(file, asCommas(textsOf(table)), 'text/csv;charset=utf-8')
  tell(button, texts.saved({ file }))
}

/**
 * Returns the name of a table's file: its caption and unit, else the report's title and the table's number.
 * @param {HTMLTableElement} table
 */
const nameOf = (table) => {
  const caption = table.caption ? [...table.caption.children].map(textOf) : []
  const title = document.querySelector('h1')
  const number = [...document.querySelectorAll('.table table')].indexOf(table) + 1
  const name = caption.length ? caption : [title ? textOf(title) : '', texts.table({ number })]
  return [...name.join(' ').replace(/[\\/:*?"<>|]+/g, '_')].slice(0, NAME_CHARS).join('')
}
