// MiniSearch takes a clause for a word by default. Its users advise pairs of characters for Chinese (lucaong/minisearch#201),
// since Intl.Segmenter splits a query differently than the text. All must match, the last as a prefix, as its README
// advises for search as you type.
const tokenize = (text) =>
  text
    .split(/[\n\r\p{Z}\p{P}]+/u)
    .flatMap((run) => run.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [])
    .flatMap((run) => {
      const isHan = /\p{Script=Han}/u.test(run)
      if (!isHan || run.length < 2) return run
      return [...run].slice(1).map((character, place) => [...run][place] + character)
    })
const index = new MiniSearch({
  fields: ['text'],
  tokenize,
  searchOptions: { combineWith: 'AND', prefix: true },
})
index.addAll(texts.map((text, id) => ({ id, text })))
self.findBlocks = (query) => index.search(query).map(({ id }) => id)
