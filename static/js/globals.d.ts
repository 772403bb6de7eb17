// Types of what scripts and the viewer share at run time.

/** The only source of time, timers and display frames. */
interface Clock {
  /** Returns milliseconds since the Unix epoch. */
  now(): number
  /** Runs `task` after `millis` milliseconds; returns a handle for `cancel`. */
  after(task: () => void, millis: number): number
  cancel(handle: number | undefined): void
  /** Runs `task` before the next display frame. */
  nextFrame(task: () => void): void
}

/** The exports of the viewer's glue, as far as scripts call them. */
interface Viewer {
  default(options: { module_or_path: Promise<Response> }): Promise<unknown>
  /** Opens the report; returns the error code of what prevents it. */
  open_report(characters: unknown): string | undefined
  /** Calls `listener` with each new state. */
  watch_state(listener: (state: object) => void): void
  /** Carries out a host's call; throws `{ code, message }`. */
  call(name: string, values: object): unknown
}

interface Window {
  baogaoClock: Clock
}

declare var baogaoClock: Clock

interface WindowEventMap {
  'baogao-copy': CustomEvent<[text: string]>
  'baogao-failed': CustomEvent<string>
  'baogao-missing': CustomEvent<[file: string, giveUp: () => void]>
  'baogao-persist': CustomEvent<null>
  'baogao-save': CustomEvent<[name: string, text: string]>
  'baogao-share': CustomEvent<[title: string, url: string]>
}
