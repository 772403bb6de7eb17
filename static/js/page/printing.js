// Prints: the head of each sheet, elements left out, contents, and closed sections.

import * as attributes from '../contract/attributes.js'
import * as ids from '../contract/ids.js'
import * as prints from '../contract/prints.js'
import * as properties from '../contract/properties.js'
import { root } from '../dom.js'

const PRINTED_CONTENTS = 'printed-contents'

export const watchPrints = () => {
  const title = document.querySelector('h1')
  if (title) root.style.setProperty(`--${properties.RUNNING_TITLE}`, JSON.stringify(title.textContent))
  // The viewer names elements to leave out of a print on <html>. They are hidden on paper only.
  addEventListener('beforeprint', () => {
    if (words().includes(prints.WITH_CONTENTS)) copyContents()
    markOmitted(true)
  })
  addEventListener('afterprint', () => {
    removeCopy()
    markOmitted(false)
    root.removeAttribute(`data-${attributes.PRINT}`)
  })
  // The style sheet opens all sections on paper where `::details-content` is known.
  if (!(window.CSS && CSS.supports && CSS.supports('selector(::details-content)'))) openForPrints()
}

const words = () => (root.dataset[attributes.PRINT] || '').split(' ').filter(Boolean)

/** Puts a copy of the contents after the head of the report, on paper only: on the page they precede it. */
const copyContents = () => {
  const head = document.querySelector('.report-head')
  const name = document.querySelector(`#${ids.CONTENTS} > summary`)
  const list = document.querySelector(`#${ids.CONTENTS} ol`)
  if (!head || !name || !list) return
  removeCopy() // of a print of which the browser did not tell the end
  const copy = document.createElement('div')
  copy.className = PRINTED_CONTENTS
  copy.hidden = true
  const heading = document.createElement('p')
  heading.textContent = name.textContent
  copy.append(heading, list.cloneNode(true))
  head.after(copy)
}

const removeCopy = () => document.querySelectorAll(`.${PRINTED_CONTENTS}`).forEach((copy) => copy.remove())

/** @param {boolean} isOmitted */
const markOmitted = (isOmitted) => {
  for (const id of words()) {
    const found = document.querySelectorAll(`#${ids.BODY} [id='${id}'], .${PRINTED_CONTENTS} a[href='#${id}']`)
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
