// Runs before the first paint: the publisher inlines it into the head and names its hash in the policy. It must run in
// browsers from 2020 on.

import { makeClock } from './clock.js'
import * as attributes from './contract/attributes.js'
import * as states from './contract/states.js'
import { root } from './dom.js'
import { restoreFolds } from './first/folds.js'
import { showOffer } from './first/offer.js'
import { resetSavedPage } from './first/saved.js'
import { showSettings } from './first/settings.js'
import { watchMissingFiles } from './first/stale.js'

// Tests install a held clock before this script runs.
self.baogaoClock = self.baogaoClock || makeClock()

// Browsers refuse modules to pages opened from a folder: such a page stays static.
if (location.protocol === 'file:' || root.getAttribute(`data-${attributes.VIEWER}`) !== states.STATIC) {
  resetSavedPage()
} else {
  root.setAttribute(`data-${attributes.SCRIPT}`, 'on')
  if (!window.print) root.setAttribute(`data-${attributes.PRINTER}`, 'off')
  showSettings(restoreFolds())
  showOffer()
  watchMissingFiles()
}
