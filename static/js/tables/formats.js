// Tables as text: separated by tabs for the clipboard, by commas for a file.

import { gridOf, textOf } from './grid.js'

/** Text that spreadsheets read as a formula. A lone mark is none: it means a missing value. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]./
const NUMBER = /^[-+]?[\d,]+(\.\d+)?[%\u2030]?$/

/**
 * Returns the texts of a table by row and column. A header stands in each place that it spans, so that each column and
 * row has its own; any other cell in the first alone, so that no sum counts it twice.
 * @param {HTMLTableElement} table
 */
export const textsOf = (table) => {
  const grid = gridOf(table)
  const width = Math.max(...grid.map((row) => row.length))
  const seen = new Set()
  return grid.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column]
      if (!cell || (seen.has(cell) && cell.tagName !== 'TH')) return ''
      seen.add(cell)
      return harmless(textOf(cell))
    }),
  )
}

/** @param {string[][]} rows */
export const asTabs = (rows) => rows.map((row) => row.join('\t')).join('\n')

/**
 * Returns the rows as RFC 4180 has them, with the mark by which Excel knows UTF-8.
 * @param {string[][]} rows
 */
export const asCommas = (rows) => `\ufeff${rows.map((row) => `${row.map(quoted).join()}\r\n`).join('')}`

/** @param {string} text */
const harmless = (text) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** @param {string} text */
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
