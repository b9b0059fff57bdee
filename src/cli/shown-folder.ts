import { relative, sep } from 'node:path'

/** A folder as the person at the keyboard would name it: relative when it lies below the current one. */
export function shownFolder(path: string): string {
  const short = relative('.', path)
  if (short === '') return '.'
  const isOutside = short === '..' || short.startsWith(`..${sep}`)
  return (isOutside ? path : short).replaceAll(sep, '/')
}
