/**
 * What the system said, without the path of this machine.
 *
 * @example
 * diskErrorReason(error) // => 'EACCES: permission denied'
 */
export function diskErrorReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split(',', 1)[0] ?? message
}
