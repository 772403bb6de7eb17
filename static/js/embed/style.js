// The style of the element's shadow tree. The portal's rules for all elements must not apply inside; even its important ones
// lose, since important rules of a shadow tree win. Its `width`, `min-height`, `margin` and `flex` for the element apply.
//
// In containers that fit their content (flex boxes, floats, inline blocks, cells) a frame is 300 px wide. The `.measure`
// element gives such containers the width that a report wants, and the least that it needs.

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
