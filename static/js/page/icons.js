// The symbols of controls, drawn on a grid of 24 px with strokes of 1.75 px and round ends.

const NAMESPACE = 'http://www.w3.org/2000/svg'

const SYMBOLS = {
  back: 'M12 7.5V12l3 2M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4 4v3.5h3.5',
  close: 'M6 6l12 12M18 6L6 18',
  contents: 'M9 6h11M9 12h11M9 18h7M4.5 6h.5M4.5 12h.5M4.5 18h.5',
  down: 'M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5',
  fold: 'M4 12h16M8.5 4.5L12 8l3.5-3.5M8.5 19.5L12 16l3.5 3.5',
  larger: 'M2.5 19L8 5l5.5 14M4.6 14h6.8M19 8.5v7M15.5 12h7',
  mark: 'M6.5 3.5h11v17L12 16l-5.5 4.5z',
  marks: 'M4.5 7.5h10v13l-5-4-5 4zM9 4h10.5v13',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  options: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  print: 'M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5l5 5',
  smaller: 'M4 19L9 6l5 13M6 14.5h6M16 12h6',
  type: 'M2 19.5L8.5 4 15 19.5M4.5 14h8M16 19.5l3-7 3 7M17 17.2h4',
  undo: 'M8.5 5l-4 4 4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-4',
  unfold: 'M4 12h16M8.5 7.5L12 4l3.5 3.5M8.5 16.5L12 20l3.5-3.5',
  up: 'M12 19.5v-15M5.5 11L12 4.5l6.5 6.5',
}

/** Adds the symbols, which controls refer to by `#icon-NAME`. */
export const addIcons = () => {
  const sheet = document.createElementNS(NAMESPACE, 'svg')
  sheet.setAttribute('aria-hidden', 'true')
  sheet.setAttribute('class', 'heard')
  for (const [name, shape] of Object.entries(SYMBOLS)) {
    const symbol = document.createElementNS(NAMESPACE, 'symbol')
    symbol.id = `icon-${name}`
    symbol.setAttribute('viewBox', '0 0 24 24')
    const path = document.createElementNS(NAMESPACE, 'path')
    path.setAttribute('d', shape)
    symbol.append(path)
    sheet.append(symbol)
  }
  document.body.append(sheet)
}
