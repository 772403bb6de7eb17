// Pagefind, extended release, with each block as a page in Chinese: `pagefind-index.mjs` makes the index. The text of a
// result is only in its fragment, which any page that lists results has to load.
const loading = import('./pagefind/pagefind.js')
self.indexed = loading.then((pagefind) => pagefind.init())
self.findBlocks = async (query) => {
  const { results } = await (await loading).search(query)
  const blocks = await Promise.all(results.map((result) => result.data()))
  return blocks.map(({ meta }) => Number(meta.block))
}
