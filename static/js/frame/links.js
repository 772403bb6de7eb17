// Links in a frame: those of the site keep the parameters of the page, others open outside.

import { EMBED, HOST, LOCALE } from '../contract/parameters.js'
import { OPTIONS } from '../contract/settings.js'
import { asked } from './host.js'
import { goTo } from './scrolling.js'

const KEPT = [EMBED, HOST, LOCALE, ...OPTIONS.map(([, parameter]) => parameter)]

export const watchLinks = () =>
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link || !link.hasAttribute('href') || link.target || event.defaultPrevented) return
    if (link.origin !== location.origin) {
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
    // A step within the frame would be a step of the portal's page: its next Back would seem to do nothing.
    if (address.hash && !(event.button || event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault()
      location.replace(address.hash)
    }
    goTo(address.hash)
  })

/** @param {string} address */
const withoutFragment = (address) => address.replace(/#.*/, '')
