// Put before the portal's own scripts: keeps what the element tells and what comes from frames, with the
// means of a browser in which nobody has changed anything yet.
(() => {
  const told = []
  const sent = []
  self.witness = { told, sent, promise: Promise, stringify: JSON.stringify }
  for (const name of ['baogao-ready', 'baogao-state', 'baogao-error']) {
    addEventListener(name, ({ type, detail, target }) => told.push({ type, detail, id: target.id }))
  }
  addEventListener('message', ({ data, origin }) => sent.push({ data, origin }), true)
})()
