// Replaces links that have the element's name as their class: editors of portals strip unknown elements but keep links. The
// link moves into the element and is shown until the report is.

import { NAME, SETTINGS } from './names.js'

export const upgradeLinks = () => {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(`a.${NAME}[href]`)
  for (const link of links) {
    if (link.closest(NAME)) continue
    const element = document.createElement(NAME)
    element.setAttribute('src', link.href)
    for (const name of [...SETTINGS, 'height']) {
      const value = link.getAttribute(`data-${name}`)
      if (value) element.setAttribute(name, value)
    }
    link.replaceWith(element)
    element.append(link)
  }
}
