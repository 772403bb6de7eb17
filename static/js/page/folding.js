// Prevents folding when the reader selects words of a heading by dragging or double-clicking. The second press of a double
// click undoes the first.

import * as ids from '../contract/ids.js'

export const watchFolding = () =>
  document.addEventListener('click', (event) => {
    const summary = event.target instanceof Element && event.target.closest(`#${ids.BODY} summary`)
    if (!summary) return
    const selection = getSelection()
    const isDragged = event.detail === 1 && selection && !selection.isCollapsed && selection.containsNode(summary, true)
    if (isDragged || event.detail > 2) event.preventDefault()
  })
