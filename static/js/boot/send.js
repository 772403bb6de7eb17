// Events for the viewer.

/**
 * @param {string} name
 * @param {(string | number | boolean)[]} detail
 */
export const send = (name, ...detail) => dispatchEvent(new CustomEvent(name, { detail }))
