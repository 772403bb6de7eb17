// Tools of tables besides reading: scrolling by keyboard, copying, saving, reading row by row.
// Loaded by pages with tables alone, viewer or not. Browsers from 2020 on run it.

import { COPY_TABLE, READ_ROWS, SAVE_TABLE } from './contract/classes.js'
import { toggleCards } from './tables/cards.js'
import { copyTable, saveTable } from './tables/export.js'
import { watchFrames } from './tables/frames.js'

/** @type {Record<string, (table: HTMLTableElement, button: Element) => void>} */
const ANSWERS = { [COPY_TABLE]: copyTable, [SAVE_TABLE]: saveTable, [READ_ROWS]: toggleCards }

watchFrames()
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('.table-tools > button')
  const table = button && button.closest('.table')?.querySelector('table')
  const answer = button && ANSWERS[button.className]
  if (button && table && answer) answer(table, button)
})
// The style sheet shows the buttons from now on: before, a press would be lost.
document.documentElement.setAttribute('data-tables', 'on')
