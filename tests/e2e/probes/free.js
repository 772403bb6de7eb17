// Returns the fraction of the window's height, from 0 to 1, that fixed and sticky elements leave free.
const standsFast = (element) => {
  for (let one = element; one; one = one.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return true
  }
  return false
}
const paragraphs = [...document.querySelectorAll('#body p')]
paragraphs[Math.floor(paragraphs.length / 2)].scrollIntoView({ block: 'center', behavior: 'instant' })
const rows = [...Array(innerHeight).keys()]
const free = rows.filter((y) => !standsFast(document.elementFromPoint(innerWidth / 2, y + 0.5)))
return free.length / rows.length
