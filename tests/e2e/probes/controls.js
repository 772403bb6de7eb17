// The controls a reader can reach with the Tab key, by their place among all that might be.
const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
const isReachable = (element) =>
  !element.disabled &&
  element.tabIndex >= 0 &&
  // Tab stops once at a group.
  !(element.type === 'radio' && !element.checked) &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest('[inert]')
return controls
  .map((element, place) => ({ element, place }))
  .filter(({ element }) => isReachable(element))
  .map(({ element, place }) => ({ place, words: element.outerHTML.slice(0, 120) }))
