// Saves texts as files.

const REVOKE_MILLIS = 60000

/**
 * Hands a file to the browser. A `data:` address would be refused from 2 MB on.
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export const saveText = (name, text, type) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  self.baogaoClock.after(() => URL.revokeObjectURL(link.href), REVOKE_MILLIS)
}
