// The elements of a report that have text of their own: paragraphs, items, cells and headings.

import * as ids from './contract/ids.js'

/** Their selector. */
export const FIELDS = ['p', 'li', 'th', 'td', 'summary > *'].map((field) => `#${ids.BODY} ${field}`).join()
