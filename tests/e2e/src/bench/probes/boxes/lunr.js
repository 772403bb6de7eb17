// Lunr with Chinese of lunr-languages: words of Intl.Segmenter and pairs of characters (its README, "Chinese Tokenization").
// Lunr's own parser would take the query as one word, so the query is segmented in the same way; all must match.
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
