// Preloaded by the bench before another probe: does `work` at the start of a frame, and resolves with the times
// of its start and of the frame's end, when its script, style, layout and paint are through. So no wait for the
// display's next frame is in it: that would be the same for all, and hide what differs.
function inFrame(work) {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const after = new MessageChannel()
      const start = performance.now()
      work()
      after.port1.onmessage = () => resolve({ start, end: performance.now() })
      after.port2.postMessage(null)
    }),
  )
}
