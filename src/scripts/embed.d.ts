// Types of `<baogao-report>`, which `embed.js` defines. Lengths are CSS px, counts are whole numbers.

/** A size of body text. */
export type TextSize = {TextSize}

/** A scheme of colours. */
export type Theme = {Theme}

/** Settings that apply where the reader has not chosen otherwise. */
export interface Options {
  textSize?: TextSize
  theme?: Theme
  /** The elders' page (长者助手). */
  elder?: {Elder}
  locale?: {Locale}
}

/** One occurrence of the query. */
export interface Hit {
  /** Id of the paragraph, heading or table, as `goTo` takes it; `null` in title and metadata. */
  id: string | null
  /** Id of the section around it; `null` outside all sections. */
  section: string | null
  /** The clause around it. */
  excerpt: string
}

/** Result of a search. */
export interface Found {
  query: string
  count: number
  /** All hits, in reading order. */
  hits: Hit[]
}

/** The current state of the report. */
export interface State {
  query: string
  /** The number of hits. */
  count: number
  /** Id of the section being read. */
  section: string | null
  /** Ids of open sections, in reading order. */
  open: string[]
}

/** Detail of `baogao-ready`. */
export interface Ready {
  title: string
  slug: string
  version: string
}

/**
 * The cause of a failure: of the element, of a call, or of the report's loader. The report can be read after a failure
 * of the loader.
 */
export type ErrorCode ={ErrorCode}

/** Detail of `baogao-error`; calls reject with an `Error` that has such a `code`. */
export interface Failure {
  code: ErrorCode
  message: string
}

/**
 * A report in a frame. The content of the element shows until the report does. Every call waits for
 * `baogao-ready`, and rejects with an `Error` that has a `code` as in {@link Failure}. A report that the reader opens
 * within the frame emits another `baogao-ready`.
 *
 * Attributes: `src`, `text-size`, `theme`, `elder`, and `height`: `auto`, or a number of CSS px. Removing one
 * has the effect of never having set it. Parameters in the address of `src` outrank attributes at any time.
 */
export interface BaogaoReport extends HTMLElement {
  readonly version: string
  /** Searches; an empty query ends the search. */
  search(query: string): Promise<Found>
  setOptions(options: Options): Promise<void>
  /** Opens a section, with those around it, by the id of it or of a paragraph in it. */
  open(target: string): Promise<void>
  close(target: string): Promise<void>
  /** Brings a section or paragraph on screen. */
  goTo(target: string): Promise<void>
  /** Opens the browser's print dialog for the whole report, whatever the reader has chosen to print. */
  print(): Promise<void>
  /** Returns the report as in its `report.json`; `report.schema.json` of the site describes it. */
  report(): Promise<unknown>
  /** Shows the number of views (浏览次数). */
  setViews(count: number): Promise<void>
}

declare global {
  interface HTMLElementTagNameMap {
    'baogao-report': BaogaoReport
  }
  interface HTMLElementEventMap {
    'baogao-ready': CustomEvent<Ready>
    'baogao-state': CustomEvent<State>
    'baogao-error': CustomEvent<Failure>
  }
}
