import { relative, sep } from 'node:path'

/** A folder as the person at the keyboard would name it: relative when it lies below the current one. */
export function shownFolder(path: string): string {
  const short = relative('.', path)
  if (short === '') return '.'
  const isOutside = short === '..' || short.startsWith(`..${sep}`)
  return (isOutside ? path : short).replaceAll(sep, '/')
}

/** What stands before a document's path here; nothing when the content lies elsewhere. */
export function folderFromHere(root: string): string {
  const way = relative(process.cwd(), root).replaceAll(sep, '/')
  if (way === '' || way === '..' || way.startsWith('../') || /^[a-z]:|^\//i.test(way)) return ''
  return `${way}/`
}
