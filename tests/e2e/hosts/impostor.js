// Reports that it is ready, and replies to each call with invalid values.
;(function () {
  if (parent === window) return
  var say = function (message) {
    message.baogao = 1
    parent.postMessage(message, '*')
  }
  addEventListener('message', function (event) {
    if (event.data.id) say({ type: 'reply', id: event.data.id, ok: true, value: { query: 7, count: 'x', sections: {} } })
  })
  say({ type: 'height', height: 300 })
  say({ type: 'ready', title: '假', slug: 'x', version: '0' })
})()
