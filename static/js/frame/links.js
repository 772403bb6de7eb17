// Links in a frame: links within the site keep the parameters of the page. Others open outside the frame, and so do pictures, from
// which a frame has no way back.

import { PICTURE } from '../contract/classes.js'
import { EMBED, HOST, LOCALE } from '../contract/parameters.js'
import { OPTIONS } from '../contract/settings.js'
import { asked } from './host.js'
import { goTo } from './scrolling.js'

const KEPT = [EMBED, HOST, LOCALE, ...OPTIONS.map(([, parameter]) => parameter)]

export const watchLinks = () =>
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link || !link.hasAttribute('href') || link.target || event.defaultPrevented) return
    if (link.origin !== location.origin || link.className === PICTURE) {
      Object.assign(link, { target: '_blank', rel: 'noopener' })
      return
    }
    const address = new URL(link.href)
    if (!String(link.getAttribute('href')).startsWith('#')) {
      for (const [name, value] of asked) {
        if (KEPT.includes(name) && !address.searchParams.has(name)) address.searchParams.append(name, value)
      }
      link.href = address.href
    }
    if (withoutFragment(address.href) !== withoutFragment(location.href)) return
    // Following it would add an entry to the portal's history: the reader's next Back would seem to do nothing.
    if (address.hash && !(event.button || event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault()
      location.replace(address.hash)
    }
    goTo(address.hash)
  })

/** @param {string} address */
const withoutFragment = (address) => address.replace(/#.*/, '')
