// Fuse as its README advises for Chinese: token search over the words of Intl.Segmenter; all must match, in any order.
import Fuse from './fuse.js'
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const tokenize = (text) =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
const index = new Fuse(texts, { useTokenSearch: true, tokenMatch: 'all', tokenize, ignoreLocation: true })
self.findBlocks = (query) => index.search(query).map(({ refIndex }) => refIndex)
