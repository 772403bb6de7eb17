// The definition of the clock, once for the pages of a site and once for the pages of portals.

/** @returns {Clock} */
export const makeClock = () => ({
  now: () => Date.now(),
  after: (task, millis) => setTimeout(task, millis),
  cancel: (handle) => clearTimeout(handle),
  nextFrame: (task) => {
    requestAnimationFrame(task)
  },
})
