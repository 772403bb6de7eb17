// Loads the viewer: glue and wasm, the characters of the report, and the page as it was published.

import * as errors from '../contract/errors.js'
import { LOADER as texts } from '../contract/texts.js'
import { fileOf } from '../dom.js'
import { afterPaint } from '../paint.js'
import { Failure, failureOf } from './failure.js'
import { CHARACTERS, GLUE, WASM } from './linked.js'
import { restorePage } from './restoring.js'

/** Time to wait for the first paint in browsers that do not report it, in milliseconds. */
const PAINT_MILLIS = 1500

/** Resolves after the first paint: the text of the page needs the processor first. */
const painted = () => new Promise((resolve) => afterPaint(self.baogaoClock, () => resolve(undefined), PAINT_MILLIS))

/**
 * Returns the viewer, and true if it has read the page as it was published.
 * @returns {Promise<{ viewer: Viewer, isOriginal: boolean }>}
 */
export const loadViewer = async () => {
  await painted()
  if (typeof WebAssembly !== 'object') throw new Failure(errors.NO_WASM, texts.noWasm)
  if (!canRun()) throw new Failure(errors.POLICY, texts.policy)
  const [viewer, characters] = await Promise.all([instantiate(), loadCharacters(), restorePage()])
  // Others may have changed the page meanwhile.
  const isOriginal = await restorePage()
  const code = viewer.open_report(characters)
  if (code) throw failureOf(code)
  return { viewer, isOriginal }
}

/** The smallest module shows whether the policy allows WebAssembly. WebKit compiles modules it will not instantiate. */
const canRun = () => {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)))
  } catch {
    return false
  }
}

/** @returns {Promise<Viewer>} */
const instantiate = async () => {
  // A wrong type alone is no reason to fail: the glue then compiles the bytes after their arrival.
  const response = fetch(WASM)
  response.catch(() => {})
  const glue = new URL(GLUE, document.baseURI).href
  const viewer = await import(glue).catch(() => {
    throw new Failure(errors.SCRIPT_MISSING, texts.scriptMissing({ file: fileOf(GLUE) }), GLUE)
  })
  await viewer.default({ module_or_path: response }).catch(diagnose)
  return viewer
}

/** Finds out from the bytes why compilation failed, since the error itself does not say. */
const diagnose = async () => {
  const file = fileOf(WASM)
  const response = await fetch(WASM).catch(() => {
    throw missing(errors.WASM_MISSING, file, '', WASM)
  })
  if (!response.ok) throw missing(errors.WASM_MISSING, file, response.status, WASM)
  const bytes = await response.arrayBuffer().catch(() => null)
  const magic = bytes && String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)))
  if (!bytes || magic === '\0asm') throw new Failure(errors.WASM_DAMAGED, texts.wasmDamaged({ file }))
  const type = response.headers.get('content-type')
  const kind = type ? texts.kind({ name: type }) : ''
  throw new Failure(errors.WASM_FOREIGN, texts.wasmForeign({ file, kind }))
}

const loadCharacters = async () => {
  const response = await fetch(CHARACTERS).catch(() => {
    throw missing(errors.CHARACTERS_MISSING, CHARACTERS, '', CHARACTERS)
  })
  if (!response.ok) throw missing(errors.CHARACTERS_MISSING, CHARACTERS, response.status, CHARACTERS)
  return response.json().catch(() => {
    throw failureOf(errors.CHARACTERS_CORRUPT)
  })
}

/**
 * Returns the failure of a file that did not arrive. A server that is down is no sign of another version.
 * @param {string} code
 * @param {string} file
 * @param {number | ''} status of HTTP; empty where no answer came
 * @param {string} [address] of a file that another version of the site may have replaced
 */
const missing = (code, file, status, address) => {
  const isGone = ['', 404, 410].includes(status)
  const cause = texts.fileMissing({ file, status: status && texts.status({ code: status }) })
  return new Failure(code, cause, isGone ? address : undefined)
}
