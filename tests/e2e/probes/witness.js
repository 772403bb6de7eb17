// Injected before the portal's own scripts: records events of the element and messages from frames, with functions that no
// script of the portal has replaced yet.
(() => {
  const told = []
  const sent = []
  self.witness = { told, sent, promise: Promise, stringify: JSON.stringify }
  for (const name of ['baogao-ready', 'baogao-state', 'baogao-error']) {
    addEventListener(name, ({ type, detail, target }) => told.push({ type, detail, id: target.id }))
  }
  addEventListener('message', ({ data, origin }) => sent.push({ data, origin }), true)
})()
