// The bench's search box on a plain page: marks every occurrence of the query, in every block or only in those that a
// library has found. It shows nothing else. A library's script sets `findBlocks`, which returns the numbers of the blocks
// for a query, at once or as a promise.
const box = document.querySelector('[type=search]')
const status = document.querySelector('[role=status]')
const blocks = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, p')].filter((block) => block.textContent)
const texts = blocks.map((block) => block.textContent)
const everywhere = [...blocks.keys()]
let marked = []

function mark(number, query) {
  const text = texts[number]
  const pieces = []
  let end = 0
  for (let place = text.indexOf(query); place >= 0; place = text.indexOf(query, end)) {
    const mark = document.createElement('mark')
    mark.textContent = query
    pieces.push(text.slice(end, place), mark)
    end = place + query.length
  }
  if (pieces.length === 0) return 0
  blocks[number].replaceChildren(...pieces, text.slice(end))
  marked.push(number)
  return pieces.length / 2
}

function show(query, numbers) {
  for (const number of marked) blocks[number].textContent = texts[number]
  marked = []
  let hits = 0
  if (query) for (const number of numbers) hits += mark(number, query)
  if (self.findBlocks) self.found = numbers
  status.textContent = query ? (self.findBlocks ? numbers.length : hits) : ''
}

box.addEventListener('input', async () => {
  const query = box.value
  if (!query || !self.findBlocks) return show(query, everywhere)
  const numbers = await self.findBlocks(query)
  if (box.value === query) show(query, numbers)
})
