// Pagefind, its extended release, with each block as a page in Chinese: `pagefind-index.mjs` has made the index.
// It tells what it has found only in the fragment of each result, which a page that lists results loads too.
const loading = import('./pagefind/pagefind.js')
self.indexed = loading.then((pagefind) => pagefind.init())
self.findBlocks = async (query) => {
  const { results } = await (await loading).search(query)
  const blocks = await Promise.all(results.map((result) => result.data()))
  return blocks.map(({ meta }) => Number(meta.block))
}
