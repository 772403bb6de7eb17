// Editors of portals strip elements they do not know, and leave links. The element takes the place of a link of its
// name; the link stays inside and shows until the report does.

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
