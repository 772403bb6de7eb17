// Copies texts for the viewer.

import * as events from '../contract/events.js'
import { copyText } from '../copying.js'
import { send } from './send.js'

export const watchCopies = () =>
  addEventListener(events.COPY, ({ detail: [text] }) => {
    copyText(text).then((isDone) => send(events.COPIED, isDone, text))
  })
