// Facts about the visit that the viewer reads from <html>.

import * as attributes from '../contract/attributes.js'
import * as events from '../contract/events.js'
import { root } from '../dom.js'
import { CHARACTERS } from './linked.js'

export const describeVisit = () => {
  const { dataset } = root
  // The home page shows the report itself while the site has only one: the report's own address is that of its folder.
  dataset[attributes.FOLDER] = new URL('.', new URL(CHARACTERS, document.baseURI)).href
  const now = new Date(self.baogaoClock.now())
  dataset[attributes.TODAY] = new Date(Number(now) - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10)
  if (!navigator.share) return
  dataset[attributes.SHARE] = 'on'
  // The promise is rejected when the reader cancels, which is no failure.
  addEventListener(events.SHARE, ({ detail: [title, url] }) => {
    navigator.share({ title, url }).catch(() => {})
  })
}
