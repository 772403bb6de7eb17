// The cells of a table by row and column.

/**
 * Returns the cells by row and column; a cell that spans several has all of these places.
 * @param {HTMLTableElement} table
 */
export const gridOf = (table) => {
  /** @type {HTMLTableCellElement[][]} */
  const grid = [...table.rows].map(() => [])
  for (const [index, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (grid[index]?.[column]) column += 1
      for (const below of grid.slice(index, index + cell.rowSpan)) {
        for (let beside = 0; beside < cell.colSpan; beside += 1) below[column + beside] = cell
      }
    }
  }
  return grid
}

/** @param {Element} cell */
export const textOf = (cell) => (cell.textContent || '').trim().replace(/\s+/g, ' ')
