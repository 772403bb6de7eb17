// Types of `<baogao-report>`, which `embed.js` defines. Lengths are CSS px, counts are whole numbers.

/** A size of body text. */
export type TextSize = 16 | 18 | 20 | 22 | 24 | 28 | 32

/** A scheme of colours. */
export type Theme =
  | 'auto'
  | 'light'
  | 'dark'
  | 'white-on-black'
  | 'yellow-on-black'
  | 'yellow-on-blue'
  | 'warm'
  | 'custom'

/** How the page is, where the reader has not chosen otherwise. */
export interface Options {
  textSize?: TextSize
  theme?: Theme
  /** The elders' page (长者助手). */
  elder?: 'on' | 'off'
  locale?: 'zh-CN'
}

/** One occurrence of what was searched for. */
export interface Hit {
  /** The paragraph, heading or table it stands in, as `goTo` takes it; `null` in title and metadata. */
  id: string | null
  /** The section around it; `null` outside of all. */
  section: string | null
  /** The clause it stands in. */
  excerpt: string
}

/** What a search found. */
export interface Found {
  query: string
  count: number
  /** All hits, in reading order. */
  hits: Hit[]
}

/** What is shown at the moment. */
export interface State {
  query: string
  /** The number of hits. */
  count: number
  /** The section that is being read. */
  section: string | null
  /** The sections that are open, in reading order. */
  open: string[]
}

/** What `baogao-ready` tells. */
export interface Ready {
  title: string
  slug: string
  version: string
}

/**
 * Why something did not come about. Of the element: `address` (src is none), `timeout` (nothing was heard, or the
 * viewer did not start, or did not reply; a late one is used all the same), `blocked` (the page's policy forbids the
 * frame), `origin` (the page is from a folder or in a sandbox, so that the report can't answer it), `removed` (the
 * element has left the page), `restarted` (`src` or `height` was changed, and the report opens anew). Of a call:
 * `invalid` (an argument of a wrong type), `not-found` (the report has no such place), `unsupported` (a locale that is
 * not there), `missing` (`report.json` was not to be had), `failed` (anything else). Of the report's loader: `no-wasm`,
 * `policy`, `script-missing`, `wasm-missing`, `wasm-foreign`, `wasm-damaged`, `characters-missing`,
 * `characters-corrupt`, `page-foreign`, `panic`; the report is shown then, and can be read.
 */
export interface Failure {
  code: string
  message: string
}

/**
 * A report in a frame. What stands in the element is shown until the report is. Every call waits for
 * `baogao-ready` and rejects with an `Error` that has a `code` as in {@link Failure}. A report that the reader opens
 * within the frame is told by another `baogao-ready`.
 *
 * Attributes: `src`, `text-size`, `theme`, `elder`, and `height`: `auto`, or a number of CSS px. One that is taken away
 * is as it was never there. What the address in `src` says goes before the attribute, at any time.
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
  /** Opens the browser's print dialog for all of the report, whatever the reader has chosen to print. */
  print(): Promise<void>
  /** The report as its `report.json` has it; `report.schema.json` of the site describes it. */
  report(): Promise<unknown>
  /** Shows how often the page was viewed (浏览次数). */
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
