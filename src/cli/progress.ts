import { styleText } from 'node:util'

/** Say on stderr what is being done; reports stay alone on stdout. */
export function progress(message: string): void {
  process.stderr.write(`${styleText('dim', message, { stream: process.stderr })}\n`)
}
