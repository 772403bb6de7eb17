// Gives the browser's own bars the background colour of the page, in every colour scheme.

import { root } from '../dom.js'

export const watchTheme = () => {
  const colour = document.createElement('meta')
  colour.name = 'theme-color'
  document.head.append(colour)
  const show = () => {
    colour.content = getComputedStyle(root).backgroundColor
  }
  new MutationObserver(show).observe(root, { attributes: true, attributeFilter: ['data-theme', 'style'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  // Safari supports `addEventListener` on media queries since 2020.
  if (system.addEventListener) system.addEventListener('change', show)
  show()
}
