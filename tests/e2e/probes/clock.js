// Injected before the scripts of a page: the page's clock, held. Time stands still until the test advances it.
;(() => {
  const { setTimeout, requestAnimationFrame, Date } = self
  let time = Date.now()
  let releasedAt = null
  let readingMillis = 0
  let serial = 0
  // Tasks that have not run, in the order in which they were set: handle → task and due time.
  const tasks = new Map()

  const present = () => (releasedAt === null ? time : time + Date.now() - releasedAt)
  const now = () => {
    if (releasedAt === null) time += readingMillis
    return present()
  }

  const run = (handle) => {
    const entry = tasks.get(handle)
    if (!entry) return
    tasks.delete(handle)
    try {
      entry.task()
    } catch (error) {
      // Reported as uncaught, like an exception in any other timer.
      setTimeout(() => {
        throw error
      })
    }
  }
  const runInRealTime = (handle) => setTimeout(() => run(handle), tasks.get(handle).due - present())

  // A task without delay is due at once: it needs a turn of the browser, and no time.
  const after = (task, millis) => {
    const handle = ++serial
    const delay = millis > 0 ? millis : 0
    tasks.set(handle, { task, due: present() + delay })
    if (delay === 0 || releasedAt !== null) runInRealTime(handle)
    return handle
  }
  const cancel = (handle) => {
    tasks.delete(handle)
  }

  // The next task by due time, then by the order in which they were set.
  const next = () => [...tasks].reduce((first, one) => (first && first[1].due <= one[1].due ? first : one), null)

  // Reactions to a task come before the next one: microtasks, then what the browser or a scheduler has queued. Yew goes
  // on in a timer of its own after 16 ms, which is set in a microtask.
  const turn = async () => {
    await null
    await new Promise((resolve) => setTimeout(resolve))
  }

  // Runs every task that comes due within `millis`, those set meanwhile included, each at its own time.
  const advance = async (millis) => {
    const end = time + millis
    await turn()
    for (let first = next(); first && first[1].due <= end; first = next()) {
      time = Math.max(time, first[1].due)
      run(first[0])
      await turn()
    }
    time = Math.max(time, end)
  }

  // The delays left, in the order in which tasks come due; for a look at a test that fails.
  const pending = () => [...tasks.values()].map(({ due }) => due - present()).sort((one, other) => one - other)

  // From now on time passes as it really does.
  const release = () => {
    if (releasedAt !== null) return
    releasedAt = Date.now()
    for (const handle of tasks.keys()) runInRealTime(handle)
  }

  // From now on each reading of the time takes `millis`: work that is cut by time comes in many slices, as on a slow
  // machine.
  const slow = (millis) => {
    readingMillis = millis
  }

  const nextFrame = (task) => requestAnimationFrame(task)
  self.baogaoClock = { now, after, cancel, nextFrame, advance, pending, release, slow }
})()
