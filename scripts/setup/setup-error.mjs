/** A step that could not be done, in words that say what to do. */
export class SetupError extends Error {
  name = 'SetupError'
}
