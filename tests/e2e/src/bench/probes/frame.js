// Preloaded by the bench before another probe: runs `work` at the start of a display frame, and resolves with the times of
// its start and of the frame's end, after script, style, layout and paint. The wait for the next frame is left out, since
// it is the same for all and would hide differences.
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
