// Describes in lines everything that an embedded report could change of a page, without the report's own elements. With
// these out of the layout, every other element must have exactly the same style.
const guests = document.querySelectorAll('baogao-report')
const lines = []
const add = (...words) => lines.push(words.join(' '))
add('title', document.title)
add('address', location.origin + location.pathname + location.hash)
add('focus', document.activeElement.localName)
add('scrolled', scrollX, scrollY)
add('sheets', document.styleSheets.length, document.adoptedStyleSheets?.length)
add('frames', length)
add('kept', localStorage.length, sessionStorage.length, document.cookie)
// Globals that chromedriver adds to a window.
const drivers = ['ret_nodes']
const keys = (object) => Reflect.ownKeys(object).map(String).filter((name) => !drivers.includes(name)).sort()
const kinds = { self, document, navigator, history, Object, Array, Promise, Element, HTMLElement, EventTarget }
for (const name of Object.getOwnPropertyNames(kinds)) {
  add('own', name, keys(kinds[name]))
  if (kinds[name].prototype) add('inherited', name, keys(kinds[name].prototype))
}
const copy = document.documentElement.cloneNode(true)
for (const script of [...copy.querySelectorAll('script')]) script.parentNode.removeChild(script)
add('markup', copy.outerHTML.replace(/\s+/g, ' '))

// The element's own rules outrank the page's; on an element without rules of its own, the page's outrank the attribute.
for (const guest of guests) {
  guest.hidden = true
  guest.style.setProperty('display', 'none', 'important')
}
for (const element of document.querySelectorAll('*')) {
  if (element.closest('baogao-report, script')) continue
  const style = getComputedStyle(element)
  const values = []
  for (let at = 0; at < style.length; at += 1) values.push(style[at] + ': ' + style.getPropertyValue(style[at]))
  add('style', element.localName, element.id, values.join('; '))
}
for (const guest of guests) {
  guest.hidden = false
  guest.style.removeProperty('display')
}
return [history.length, lines]
