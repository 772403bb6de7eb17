// Fuse at its most exact: the operator of its extended search for texts that include the query literally.
import Fuse from './fuse.js'
const index = new Fuse(texts, { useExtendedSearch: true, ignoreLocation: true })
self.findBlocks = (query) => index.search(`'"${query}"`).map(({ refIndex }) => refIndex)
