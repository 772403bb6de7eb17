// The behaviour of a page with or without the viewer: contents that lie over the text, bars at the window's lower edge,
// results above a phone's keyboard, and prints. It must run in browsers from 2020 on.

import { watchBars } from './page/bars.js'
import { watchContents } from './page/contents.js'
import { watchFolding } from './page/folding.js'
import { watchKeyboard } from './page/keyboard.js'
import { watchPrints } from './page/printing.js'

watchContents()
watchFolding()
watchBars()
watchKeyboard()
watchPrints()
