// The style of the element's shadow tree. A portal's rules for all elements must not reach in; its important ones give
// way, since in a shadow tree the inner rule wins.

const STYLE = `
  :host { display: block !important; position: relative !important; float: none !important;
    box-sizing: border-box !important; width: auto !important; min-width: 0 !important; max-width: 100% !important;
    height: auto !important; min-height: 0 !important; max-height: none !important; padding: 0 !important;
    border: 0 !important; overflow: visible !important; columns: auto !important }
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
