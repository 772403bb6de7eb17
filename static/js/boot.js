// Loads the viewer onto a page that is whole without it, or reports in one line why it could not. Browsers from 2020 on
// run it: no top-level await, no newer syntax.

import { restoreQuery } from './boot/address.js'
import { watchCopies } from './boot/clipboard.js'
import { reportFailure, reportTraps } from './boot/failure.js'
import { watchFiles } from './boot/files.js'
import { watchKeys } from './boot/keys.js'
import { loadViewer } from './boot/loading.js'
import { shareRanges } from './boot/painting.js'
import { watchSelection } from './boot/selection.js'
import { watchTranslation } from './boot/translation.js'
import { describeVisit } from './boot/visit.js'
import * as attributes from './contract/attributes.js'
import { root } from './dom.js'
import { shareScroll } from './scroll.js'

restoreQuery()
shareScroll()
// An embedded page answers to its host.
const frame = root.dataset[attributes.EMBED] ? import('./frame.js') : undefined
describeVisit()
shareRanges()
watchSelection()
watchKeys()
watchCopies()
watchFiles()
reportTraps(frame)

const load = async () => {
  const { viewer, isOriginal } = await loadViewer()
  watchTranslation(isOriginal)
  if (frame) (await frame).connect(viewer)
}
load().catch((thrown) => reportFailure(thrown, frame))
