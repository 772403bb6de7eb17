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
  /** Opens the report; returns the code of the error that prevents it. */
  open_report(characters: unknown): string | undefined
  /** Calls `listener` with each new state. */
  watch_state(listener: (state: object) => void): void
  /** Carries out a host's call; throws `{ code, message }`. */
  call(name: string, values: object): unknown
}

/** Ranges of the report's text on its page. Offsets are UTF-16 units of a field's text in the report. */
interface Ranges {
  /** Paints ranges of a kind in the `nth` element that `selector` finds, whose text in the report has this length. */
  paint(kind: string, selector: string, nth: number, length: number, offsets: Uint32Array): void
  /** Removes all ranges of a kind. */
  clear(kind: string): void
  /** Scrolls so that the current hit is in view. */
  bring(): void
  /** Returns the text of an element as the report has it, without what others have added. */
  textOf(element: Element): string
  /** Returns such text of a field before an element in it. */
  textBefore(element: Element): string
  /** Wraps the text of a field after one of its elements in elements of a class. */
  wrapAfter(field: Element, element: Element, className: string): void
  /** Removes such an element and keeps its text. */
  unwrap(element: Element): void
}

/** The scroll port: what is on screen of a page, and how it is scrolled. All lengths are CSS px. */
interface Scroll {
  /** Returns the upper edge of what is on screen, below that of the window or frame. */
  top(): number
  /** Returns the height of what is on screen. */
  height(): number
  /** Returns the height of the page above what is on screen. */
  at(): number
  /** Scrolls so that `top` of the page is above what is on screen. */
  to(top: number): void
  /** Scrolls by a distance, downwards if it is positive. */
  by(distance: number): void
  /** Scrolls an element to the upper edge, below anything fixed there, or a range of its text. */
  bring(element: Element, range?: Range): void
}

interface Window {
  baogaoClock: Clock
  baogaoRanges: Ranges
  baogaoScroll: Scroll
}

declare var baogaoClock: Clock

interface WindowEventMap {
  'baogao-copy': CustomEvent<[text: string]>
  'baogao-failed': CustomEvent<string>
  'baogao-missing': CustomEvent<[file: string, giveUp: () => void]>
  'baogao-moved': CustomEvent<[isReaders: unknown]>
  'baogao-persist': CustomEvent<null>
  'baogao-save': CustomEvent<[name: string, text: string]>
  'baogao-share': CustomEvent<[title: string, url: string]>
}
