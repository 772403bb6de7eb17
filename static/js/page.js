// The behaviour of a page with or without the viewer: symbols, the reader's place, contents that lie over the text, bars at
// the window's edges, results above a phone's keyboard, remembered queries, the colour of the browser's bars, prints, and the script of tables.
// It must run in browsers from 2020 on.

import { watchDirection } from './page/bar.js'
import { watchBars } from './page/bars.js'
import { watchContents } from './page/contents.js'
import { watchFolding } from './page/folding.js'
import { addIcons } from './page/icons.js'
import { watchKeyboard } from './page/keyboard.js'
import { watchPlace } from './page/place.js'
import { watchPrints } from './page/printing.js'
import { watchQueries } from './page/queries.js'
import { hasTables, hideTools } from './page/tables.js'
import { watchTheme } from './page/theme.js'
import { shareScroll } from './scroll.js'

shareScroll()
addIcons()
watchContents()
watchFolding()
watchBars()
watchDirection()
watchQueries()
watchTheme()
watchKeyboard()
watchPlace()
watchPrints()
if (hasTables()) import('./tables.js').catch(hideTools)
