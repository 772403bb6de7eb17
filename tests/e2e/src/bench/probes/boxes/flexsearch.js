// FlexSearch with its encoder for Chinese: each character is a term (its README, "Charset Collection"); all must match.
const index = new FlexSearch.Index({ encoder: FlexSearch.Charset.CJK })
texts.forEach((text, id) => index.add(id, text))
self.findBlocks = (query) => index.search(query, { limit: texts.length })
