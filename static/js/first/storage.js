// Access to storage, which may be refused or contain invalid values.

/**
 * Returns what `read` returns, or nothing where it throws.
 * @template T
 * @param {() => T} read
 */
export const attempt = (read) => {
  try {
    return read()
  } catch {
    return undefined
  }
}
