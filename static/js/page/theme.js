// The browser's own bars take the colour of the paper, in every colour scheme.

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
  // Safari learned to listen to a query in 2020.
  if (system.addEventListener) system.addEventListener('change', show)
  show()
}
