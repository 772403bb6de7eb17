// Restores the app's part of the page as it was published, if translators or extensions have put elements around its
// texts: Yew could not hydrate those. Translators then translate the restored part too.

import * as attributes from '../contract/attributes.js'
import * as ids from '../contract/ids.js'
import { find } from '../dom.js'

/**
 * Makes the page the published one again, if it is another. Returns true if it is then.
 * @returns {Promise<boolean>}
 */
export const restorePage = () =>
  new Promise((resolve) => {
    const viewer = find(ids.VIEWER)
    if (!viewer || isPublished(viewer)) return resolve(true)
    // XMLHttpRequest parses a page; Trusted Types forbid every other function that does.
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.onloadend = () => {
      const published = request.response && request.response.getElementById(ids.VIEWER)
      if (published) {
        keepFolds(viewer, published)
        viewer.textContent = ''
        viewer.append(...document.adoptNode(published).childNodes)
      }
      resolve(Boolean(published))
    }
    request.open('GET', location.href.replace(/#.*/, ''))
    request.send()
  })

/** @param {HTMLElement} viewer */
const isPublished = (viewer) => viewer.querySelectorAll('*').length === Number(viewer.dataset[attributes.ELEMENTS])

/**
 * @param {HTMLElement} viewer
 * @param {HTMLElement} published
 */
const keepFolds = (viewer, published) => {
  const sections = [...viewer.querySelectorAll('section')].map(({ id }) => `[id="${id}"] > details`)
  for (const selector of [...sections, `#${ids.CONTENTS}`]) {
    const [before, after] = [viewer, published].map((page) => page.querySelector(selector))
    if (before && after) after.toggleAttribute('open', before.hasAttribute('open'))
  }
}
