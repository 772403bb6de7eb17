// Returns the controls that the Tab key reaches, by their index among all candidates.
const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
const isReachable = (element) =>
  !element.disabled &&
  element.tabIndex >= 0 &&
  // Tab stops only once in a group.
  !(element.type === 'radio' && !element.checked) &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest('[inert]')
return controls
  .map((element, place) => ({ element, place }))
  .filter(({ element }) => isReachable(element))
  .map(({ element, place }) => ({ place, words: element.outerHTML.slice(0, 120) }))
