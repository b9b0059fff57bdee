/**
 * Copy a piece of a text, so that it does not hold the whole of it.
 *
 * The engine keeps a slice of a string as a view of the string, and with it everything around the slice:
 * a document whose labels are remembered would be remembered twice over, once as it was read and once as
 * the parser decoded it. Joining makes a new string, and short ones are copied anyway.
 */
export function ownText(slice: string): string {
  return slice.length < shortestView ? slice : ` ${slice}`.slice(1)
}

/** V8 makes views of no fewer characters; https://github.com/v8/v8/blob/main/src/objects/string.h, `SlicedString`. */
const shortestView = 13
