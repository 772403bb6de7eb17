// Preloaded by the bench: switches modes of the page, by the page's own controls and by their bare attribute on the root,
// which is all that plain CSS would need. Each is measured from the start of a display frame to its end, after script,
// style, layout and paint.
(() => {
  if (self !== top) return
  const PATIENCE_FRAMES = 600
  const root = () => document.documentElement
  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis))
  const control = (name) =>
    [...document.querySelectorAll('button, label')].find((element) => element.textContent.trim() === name)

  const press = async (name, attribute, value) => {
    let { start, end } = await inFrame(() => control(name).click())
    for (let frames = 0; root().getAttribute(attribute) !== value; frames++) {
      if (frames > PATIENCE_FRAMES) throw Error(`waited in vain for ${attribute}=${value}`)
      ;({ end } = await inFrame(() => {}))
    }
    await pause(100)
    return end - start
  }
  const set = async (attribute, value) => {
    const { start, end } = await inFrame(() => root().setAttribute(attribute, value))
    await pause(100)
    return end - start
  }

  const ready = (async () => {
    await new Promise((resolve) => addEventListener('load', resolve))
    while (root().dataset.viewer === 'static') await pause(100)
    await pause(1500)
    control('无障碍').click()
    await pause(500)
    return root().dataset.viewer
  })()

  // Switches on and off by the controls, then by the attribute, `runs` times; returns the milliseconds of each.
  const compare = async ({ on, off, attribute, values: [from, to] }, runs) => {
    await ready
    const times = { pressed: [], set: [] }
    for (let run = 0; run < runs; run++) {
      times.pressed.push(await press(on, attribute, to), await press(off, attribute, from))
      times.set.push(await set(attribute, to), await set(attribute, from))
    }
    return times
  }
  self.switcher = { compare }
})()
