// Tables of the page, for which a script of its own is loaded.

import { TABLE_FRAME } from '../contract/classes.js'

export const hasTables = () => document.querySelector(`.${TABLE_FRAME}`) !== null

/** Without the script, buttons that nothing answers are none. */
export const hideTools = () => {
  for (const tools of document.querySelectorAll('.table-tools')) tools.setAttribute('hidden', '')
}
