// Stores queries on this device if the reader has switched that on; the browser offers them at the search box.

import * as ids from '../contract/ids.js'
import * as storage from '../contract/storage.js'
import { find } from '../dom.js'
import { attempt } from '../first/storage.js'

/** Maximum number of stored queries. */
const MOST = 20

/** Maximum length of a stored query, in UTF-16 code units. */
const LONGEST = 100

/** @returns {string[] | undefined} */
const stored = () => {
  const queries = attempt(() => JSON.parse(localStorage.getItem(storage.QUERIES) || ''))
  return Array.isArray(queries) ? queries.filter((query) => typeof query === 'string') : undefined
}

export const watchQueries = () => {
  const box = /** @type {HTMLInputElement | null} */ (find(ids.SEARCH))
  const wish = /** @type {HTMLInputElement | null} */ (find(ids.REMEMBER))
  if (!box || !wish) return
  const offered = document.createElement('datalist')
  offered.id = storage.QUERIES
  document.body.append(offered)
  /** @param {string[] | undefined} queries */
  const offer = (queries) => {
    wish.checked = Boolean(queries)
    // Screen readers announce a box with a `list` as another kind of control, so an empty list is removed.
    if (!queries || !queries.length) box.removeAttribute('list')
    else box.setAttribute('list', offered.id)
    offered.textContent = ''
    for (const query of queries || []) offered.append(new Option('', query))
  }
  /** @param {string[]} queries */
  const keep = (queries) => {
    attempt(() => localStorage.setItem(storage.QUERIES, JSON.stringify(queries)))
    offer(stored())
  }
  wish.addEventListener('change', () => {
    if (wish.checked) return keep([box.value.trim()].filter(Boolean))
    attempt(() => localStorage.removeItem(storage.QUERIES))
    offer(undefined)
  })
  box.addEventListener('change', () => {
    const queries = stored()
    const query = box.value.trim().slice(0, LONGEST)
    if (queries && query) keep([query, ...queries.filter((other) => other !== query)].slice(0, MOST))
  })
  offer(stored())
}
