import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The pages that stand for all: the main ones, the longest and the middle document, the longest release. */
export function choosePages(outDir) {
  const bySize = (pattern) =>
    globSync(pattern, { cwd: outDir })
      .map((file) => ({
        path: file.slice(0, -'index.html'.length),
        bytes: statSync(join(outDir, file)).size,
      }))
      .toSorted((a, b) => b.bytes - a.bytes)
      .map(({ path }) => path.replaceAll('\\', '/'))
  const documents = bySize('documents/*/**/index.html')
  const [release] = bySize('releases/*/**/index.html')
  return [
    { kind: 'home', path: '' },
    { kind: 'index', path: 'documents/' },
    { kind: 'roadmap', path: 'roadmap/' },
    { kind: 'document', path: documents[0] },
    { kind: 'document', path: documents[Math.floor(documents.length / 2)] },
    { kind: 'release', path: release },
  ].filter(({ path }) => path !== undefined)
}
