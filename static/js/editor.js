// The page for portal editors: options, code and report follow each other. The code names the addresses under which this
// page was served, so that nothing is configured.

import * as attributes from './contract/attributes.js'
import * as states from './contract/states.js'
import { root } from './dom.js'
import { showCode, watchCopy } from './editor/code.js'
import { showSite } from './editor/guide.js'
import { options, readOptions } from './editor/options.js'
import { markFailures, reportMissingElement, showOwnChoice, showReport } from './editor/result.js'

const follow = () => {
  const chosen = readOptions()
  showCode(chosen)
  showReport(chosen)
}

options.addEventListener('input', follow)
// On the way back the browser restores the controls.
addEventListener('pageshow', follow)
addEventListener('storage', showOwnChoice)
watchCopy()
markFailures()
showSite()
showOwnChoice()
follow()
root.dataset[attributes.VIEWER] = states.READY
// As a module it runs as it does in a portal's page, and its absence can be reported.
import('./embed.js').catch(reportMissingElement)
