import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Choose pages of a built site: all, or the largest and the middle one of each kind.
 *
 * @param {string} outDir
 * @param {{ all: boolean }} options
 * @returns {string[]} Paths below the base.
 */
export function choosePages(outDir, { all }) {
  const pages = globSync('**/index.html', { cwd: outDir })
    .map((file) => ({
      path: file.slice(0, -'index.html'.length),
      bytes: statSync(join(outDir, file)).size,
    }))
    .toSorted((a, b) => b.bytes - a.bytes)
  const chosen = all ? pages : [...Map.groupBy(pages, kindOf).values()].flatMap(extremes)
  return ['404.html', ...chosen.map(({ path }) => encodeURI(path)).sort()]
}

/** The overview of a folder is one kind, all below it another. */
function kindOf({ path }) {
  const [folder, ...below] = path.split('/').filter((part) => part !== '')
  return `${folder ?? ''} ${below.length > 0 ? 'below' : ''}`
}

function extremes(pages) {
  const middle = pages[Math.floor(pages.length / 2)]
  return pages.length === 1 ? pages : [pages[0], middle]
}
