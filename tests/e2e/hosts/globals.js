// Imitates old libraries: enumerable additions to prototypes, replaced methods, wrapped functions.
;(function () {
  window.$ = window.jQuery = function (selector) {
    return document.querySelectorAll(selector)
  }
  jQuery.fn = jQuery.prototype = { jquery: '1.4.2' }

  // Every `for … in` iterates over this property.
  Object.prototype.extend = function (other) {
    for (var name in other) this[name] = other[name]
    return this
  }
  Array.prototype.each = function (task) {
    for (var place = 0; place < this.length; place++) task(this[place], place)
  }
  Array.prototype.remove = function (item) {
    return this.filter(function (other) {
      return other !== item
    })
  }
  String.prototype.startsWith = function (other) {
    return this.indexOf(other) === 0
  }

  // Polyfills from before the standard, which replace the native functions.
  Array.from = function (list) {
    if (!list) return []
    var copy = []
    for (var place = 0; place < (list.length || 0); place++) copy.push(list[place])
    return copy
  }
  // Old libraries also add `toJSON` to arrays. It is left out here, since it breaks the drivers of Firefox and WebKit.
  var slice = Array.prototype.slice
  Function.prototype.bind = function (self) {
    var method = this
    var first = slice.call(arguments, 1)
    return function () {
      return method.apply(self, first.concat(slice.call(arguments)))
    }
  }
  Element.prototype.show = Element.prototype.hide = function () {
    return this
  }
  Element.prototype.remove = function () {
    return this.parentNode.removeChild(this)
  }

  // Wrapped as by an analytics script.
  var listen = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, task, options) {
    if (typeof task !== 'function') return listen.call(this, type, task, options)
    return listen.call(
      this,
      type,
      function (event) {
        window.lastEvent = event.type
        return task.call(this, event)
      },
      options
    )
  }
  window.lastEvent = ''
  var post = window.postMessage
  window.postMessage = function (message) {
    post.call(window, String(message), '*')
  }
  var stringify = JSON.stringify
  JSON.stringify = function (value) {
    return stringify(value)
  }

  // Promises that count themselves, as those of zones and monitors do.
  var Native = window.Promise
  window.pending = 0
  function Counted(executor) {
    window.pending += 1
    var promise = new Native(executor)
    var done = function () {
      window.pending -= 1
    }
    promise.then(done, done)
    return promise
  }
  Counted.resolve = function (value) {
    return Native.resolve(value)
  }
  Counted.reject = function (value) {
    return Native.reject(value)
  }
  Counted.all = function (list) {
    return Native.all(list)
  }
  Counted.race = function (list) {
    return Native.race(list)
  }
  Counted.prototype = Native.prototype
  window.Promise = Counted
})()
