// What a portal's scripts do to a page that is already there. Each is a word for the tests.
;(function () {
  var element = function () {
    return document.querySelector('baogao-report')
  }
  window.portal = {
    // Made before the snippet has come, and not in the page yet.
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
