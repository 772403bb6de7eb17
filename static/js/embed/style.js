// The style of the element's shadow tree. A portal's rules for all elements must not reach in; its important ones give
// way, since in a shadow tree the inner rule wins. Its `width`, `min-height`, `margin` and `flex` count.
//
// A frame is 300 px wide wherever its place is as wide as its content: in flex boxes, floats, inline blocks and cells. The
// measure stands for the width that a report wants there, and for the least it can take.

const STYLE = `
  :host { display: block !important; position: relative !important; float: none !important; flex: 1 1 auto;
    box-sizing: border-box !important; min-width: 280px !important; max-width: 100% !important;
    height: auto !important; max-height: none !important; padding: 0 !important;
    border: 0 !important; overflow: visible !important; columns: auto !important }
  .measure { display: grid; grid-template-columns: minmax(280px, 60rem); height: 0; overflow: hidden }
  :host([hidden]) { display: none !important }
  iframe { display: block; width: 100%; border: 0; background: none; color-scheme: normal }
  .silent { position: absolute; top: 0; height: 0; visibility: hidden }
  i { position: absolute; left: 0; width: 0; height: 0 }`

/** @param {ShadowRoot} root */
export const addStyle = (root) => {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = STYLE
    root.append(style)
  }
}
