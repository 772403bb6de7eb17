// Changes that a portal's scripts make to a loaded page, as functions that tests call.
;(function () {
  var element = function () {
    return document.querySelector('baogao-report')
  }
  window.portal = {
    // Created before the script of the element has run, and not yet in the page.
    early: document.createElement('baogao-report'),
    make: function (id) {
      var made = document.createElement('baogao-report')
      made.id = id
      made.setAttribute('src', element().getAttribute('src'))
      document.getElementById('right').appendChild(made)
      return made
    },
    move: function () {
      document.getElementById('right').appendChild(element())
    },
    rewrite: function () {
      document.getElementById('left').innerHTML += '<p>又添一行</p>'
    },
    snippetAgain: function () {
      var script = document.createElement('script')
      script.src = document.querySelector('script[src$="embed.js"]').src
      document.head.appendChild(script)
      return script
    },
  }
})()
