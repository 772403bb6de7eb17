// Lunr with lunr-languages' Chinese: words of Intl.Segmenter and pairs of characters (its README, "Chinese
// Tokenization"). Lunr's own parser would take the query for one word, so it is cut likewise; all must match.
const index = lunr(function () {
  this.use(lunr.zh)
  this.field('text')
  texts.forEach((text, id) => this.add({ id, text }))
})
const all = { presence: lunr.Query.presence.REQUIRED }
self.findBlocks = (query) =>
  index
    .query((terms) => lunr.zh.tokenizer(query).forEach((token) => terms.term(token.toString(), all)))
    .map(({ ref }) => Number(ref))
