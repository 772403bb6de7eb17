// Rows of a table as cards, each value with its header, for large type and narrow windows.

import { gridOf, textOf } from './grid.js'

/** With other boxes than a table's, browsers forget what the elements are. */
const ROLES = { CAPTION: 'caption', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' }

/**
 * @param {HTMLTableElement} table
 * @param {Element} button
 */
export const toggleCards = (table, button) => {
  const block = button.closest('.table')
  const isOn = button.getAttribute('aria-pressed') !== 'true'
  if (!block) return
  if (isOn) {
    label(table)
    keepRoles(table)
    block.setAttribute('data-rows', 'cards')
  } else {
    block.removeAttribute('data-rows')
  }
  button.setAttribute('aria-pressed', String(isOn))
}

/**
 * Writes the headers of each cell and of each row into attributes, which style sheets show.
 * @param {HTMLTableElement} table
 */
const label = (table) => {
  const grid = gridOf(table)
  const head = table.tHead ? table.tHead.rows.length : 0
  for (const [index, cells] of grid.entries()) {
    const row = table.rows[index]
    if (index < head || !row) continue
    const own = new Set(row.cells)
    const above = [...new Set(cells)].filter((cell) => !own.has(cell))
    if (above.length) row.setAttribute('data-title', above.map(textOf).join(' '))
    for (const cell of row.cells) {
      const column = cells.indexOf(cell)
      const headers = new Set(grid.slice(0, head).map((line) => line[column]))
      const texts = [...headers].map((header) => (header ? textOf(header) : '')).filter(Boolean)
      if (texts.length && cell.tagName === 'TD') cell.setAttribute('data-label', texts.join(' '))
    }
  }
}

/** @param {HTMLTableElement} table */
const keepRoles = (table) => {
  table.setAttribute('role', 'table')
  for (const element of table.querySelectorAll('caption, thead, tbody, tr, td, th')) {
    const role = ROLES[/** @type {keyof typeof ROLES} */ (element.tagName)]
    const isOfRow = String(element.getAttribute('scope')).startsWith('row')
    element.setAttribute('role', role || (isOfRow ? 'rowheader' : 'columnheader'))
  }
}
