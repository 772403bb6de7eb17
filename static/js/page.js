// What a page does by itself, whether the viewer comes or not: contents that lie over the text go
// out of the way, and folds open for printing. It must run in kernels from 2020 on.

const contents = document.getElementById('contents')

// The style sheet decides where the contents lie over the text, and says so.
const covers = () => getComputedStyle(contents).getPropertyValue('--covers-text').trim() === 'yes'

const watchContents = () => {
  const navigation = contents.parentElement
  const close = () => {
    if (contents.open && covers()) contents.open = false
  }
  navigation.addEventListener('click', ({ target }) => target.closest('a') && close())
  for (const name of ['focusin', 'pointerdown']) {
    document.addEventListener(name, ({ target }) => navigation.contains(target) || close())
  }
  contents.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !contents.open || !covers()) return
    close()
    contents.querySelector('summary').focus()
  })
  // Beside the text they stand open, over it closed, until the reader decides.
  let covered = covers()
  addEventListener('resize', () => {
    if (covers() === covered) return
    covered = !covered
    contents.open = !covered
  })
}
if (contents) watchContents()

// Print opens all sections by style alone where `::details-content` is known. Elsewhere they are
// opened for the print and closed again after it.
const watchPrint = () => {
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('#body details:not([open])')]
    opened.forEach((details) => (details.open = true))
  })
  addEventListener('afterprint', () => {
    opened.forEach((details) => (details.open = false))
    opened = []
  })
}
if (!(window.CSS && CSS.supports && CSS.supports('selector(::details-content)'))) watchPrint()
