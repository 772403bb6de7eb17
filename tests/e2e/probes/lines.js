// Returns the rendered lines of the body, with their typographic properties.
//
// Each entry has the text of a line; true if it begins its paragraph; true if it is running text and not a heading; its
// width and line height in ems of its own type size; and true if it is within the window.
const blocks = document.querySelectorAll('#body :is(p, li, td, th, h2, h3, h4, h5, h6)')
const lines = []
for (const block of blocks) {
  if (block.querySelector('p, li, td, th')) continue
  const style = getComputedStyle(block)
  const em = parseFloat(style.fontSize)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let line = null
  while (walker.nextNode()) {
    const text = walker.currentNode.data
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + 1)
      const box = range.getClientRects()[0]
      if (!box || !box.width) continue
      // A new line begins below the middle of the previous one.
      if (!line || box.top > line.bottom - (line.bottom - line.top) / 2) {
        line = { block, em, text: '', isFirst: !line, left: box.left, right: box.right, top: box.top, bottom: box.bottom }
        line.height = parseFloat(style.lineHeight)
        lines.push(line)
      }
      line.text += text[at]
      line.left = Math.min(line.left, box.left)
      line.right = Math.max(line.right, box.right)
    }
  }
}
const width = document.documentElement.clientWidth
return lines.map(({ block, text, isFirst, left, right, em, height }) => ({
  text,
  isFirst,
  isRunningText: block.matches('p, li'),
  widthEms: (right - left) / em,
  heightEms: height / em,
  isInside: left >= -0.5 && right <= width + 0.5,
}))
