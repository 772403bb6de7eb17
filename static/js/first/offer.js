// Reserves the space of an offer before the first paint, so that nothing moves when the viewer makes it.

import * as attributes from '../contract/attributes.js'
import * as storage from '../contract/storage.js'
import { root } from '../dom.js'
import { attempt } from './storage.js'

export const showOffer = () => {
  const place = attempt(() => localStorage.getItem(storage.PLACE + root.getAttribute(`data-${attributes.SLUG}`)))
  const isElder = root.getAttribute('data-elder') === 'on'
  const isNew = attempt(() => localStorage.getItem(storage.OFFERS)) === null && !isElder
  if (place || isNew) root.setAttribute(`data-${attributes.OFFER}`, 'on')
}
