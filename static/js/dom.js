// Lookups of elements that every page of a report has.

export const root = document.documentElement

/** @param {string} id */
export const find = (id) => document.getElementById(id)

/**
 * Returns the custom property of an element as its style sheets give it.
 * @param {Element} element
 * @param {string} name
 */
export const propertyOf = (element, name) => getComputedStyle(element).getPropertyValue(`--${name}`).trim()

/**
 * Returns the last segment of an address.
 * @param {string} address
 */
export const fileOf = (address) => address.split('/').pop() || address

/**
 * Returns the whole CSS px of a computed length; 0 where it is no length.
 * @param {string} length
 */
export const pixels = (length) => Number.parseFloat(length) || 0
