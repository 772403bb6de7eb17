// Addresses of the viewer's files, as the page links to them.

/** @param {string} selector */
const linked = (selector) => document.querySelector(`link[${selector}]`)?.getAttribute('href') || ''

export const GLUE = linked('rel=modulepreload')
export const WASM = linked('href$=wasm')
export const CHARACTERS = linked('href$=json')
