// Injected before the scripts of a page: a held clock, which stands still until the test advances it.
;(() => {
  const { setTimeout, requestAnimationFrame, Date } = self
  let time = Date.now()
  let releasedAt = null
  let readingMillis = 0
  let serial = 0
  // Pending tasks in the order in which they were set, by handle, with their due times.
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
      // Reports the exception as uncaught, as for any other timer.
      setTimeout(() => {
        throw error
      })
    }
  }
  const runInRealTime = (handle) => setTimeout(() => run(handle), tasks.get(handle).due - present())

  // A task without delay runs in the browser's next turn, without time passing.
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

  // Returns the next task by due time, then by the order in which they were set.
  const next = () => [...tasks].reduce((first, one) => (first && first[1].due <= one[1].due ? first : one), null)

  // Runs the reactions to a task before the next one: microtasks, then tasks that the browser or a scheduler has queued. Yew
  // continues after 16 ms in its own timer, which a microtask sets.
  const turn = async () => {
    await null
    await new Promise((resolve) => setTimeout(resolve))
  }

  // Runs every task that is due within `millis`, including those set meanwhile, each at its own time.
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

  // Returns the remaining delays in ascending order, for debugging a failing test.
  const pending = () => [...tasks.values()].map(({ due }) => due - present()).sort((one, other) => one - other)

  // Lets real time pass from now on.
  const release = () => {
    if (releasedAt !== null) return
    releasedAt = Date.now()
    for (const handle of tasks.keys()) runInRealTime(handle)
  }

  // Makes each later reading of the time take `millis`, so that time-sliced work takes many slices, as on a slow machine.
  const slow = (millis) => {
    readingMillis = millis
  }

  const nextFrame = (task) => requestAnimationFrame(task)
  self.baogaoClock = { now, after, cancel, nextFrame, advance, pending, release, slow }
})()
