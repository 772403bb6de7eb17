// Converts the query of the address from GBK to UTF-8, before anything reads it: portals in GBK link to us with queries in GBK.

import * as parameters from '../contract/parameters.js'

export const restoreQuery = () => {
  const encoded = new RegExp(`[?&]${parameters.QUERY}=([^&]*)`).exec(location.search)
  if (!encoded) return
  const text = String(encoded[1]).replace(/\+/g, ' ')
  try {
    decodeURIComponent(text)
  } catch {
    const bytes = text.replace(/%([\da-f]{2})|[\s\S]/gi, (one, code) =>
      code ? String.fromCharCode(parseInt(code, 16)) : one,
    )
    const query = new TextDecoder('gb18030').decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)))
    const address = new URL(location.href)
    address.searchParams.set(parameters.QUERY, query)
    history.replaceState(history.state, '', address.href)
  }
}
