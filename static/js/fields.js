// The elements of a report that have text of their own: paragraphs, items, captions, cells and headings.

import * as ids from './contract/ids.js'
import { TABLE_FIELDS } from './contract/selectors.js'

/** Their selector. */
export const FIELDS = ['p', 'li', 'figcaption', 'summary > *', ...TABLE_FIELDS.split(', ')]
  .map((field) => `#${ids.BODY} ${field}`)
  .join()
