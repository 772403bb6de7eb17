// Fuse at its most exact: the extended search's operator for what includes the query as it stands.
import Fuse from './fuse.js'
const index = new Fuse(texts, { useExtendedSearch: true, ignoreLocation: true })
self.findBlocks = (query) => index.search(`'"${query}"`).map(({ refIndex }) => refIndex)
