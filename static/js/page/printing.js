// Prints: the head of each sheet, elements left out, and closed sections.

import * as attributes from '../contract/attributes.js'
import * as ids from '../contract/ids.js'
import * as properties from '../contract/properties.js'
import { root } from '../dom.js'

export const watchPrints = () => {
  const title = document.querySelector('h1')
  if (title) root.style.setProperty(`--${properties.RUNNING_TITLE}`, JSON.stringify(title.textContent))
  // A print that the viewer asks for may leave out what it names on <html>, on paper alone.
  addEventListener('beforeprint', () => markOmitted(true))
  addEventListener('afterprint', () => {
    markOmitted(false)
    root.removeAttribute(`data-${attributes.PRINT}`)
  })
  // The style sheet opens all sections on paper where `::details-content` is known.
  if (!(window.CSS && CSS.supports && CSS.supports('selector(::details-content)'))) openForPrints()
}

/** @param {boolean} isOmitted */
const markOmitted = (isOmitted) => {
  const omitted = root.dataset[attributes.PRINT] || ''
  for (const id of omitted.split(' ').filter(Boolean)) {
    const found = document.querySelectorAll(`#${ids.BODY} [id='${id}'], #${ids.CONTENTS} a[href='#${id}']`)
    found.forEach((element) => element.toggleAttribute(`data-${attributes.OMITTED}`, isOmitted))
  }
}

const openForPrints = () => {
  /** @type {Element[]} */
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')]
    opened.forEach((details) => details.setAttribute('open', ''))
  })
  addEventListener('afterprint', () => {
    opened.forEach((details) => details.removeAttribute('open'))
    opened = []
  })
}
