import type { AstroIntegration } from 'astro'
import sirv from 'sirv'
import { indexSearch, searchFolder, type SearchIndex, type SearchInput } from './index-search.ts'

/**
 * Serves the search of a plan that is being written.
 *
 * The index is made when a browser asks for it, and again only after the plan has changed: who writes
 * waits for no index, who searches finds what was saved last.
 */
export function searchServer(input: () => SearchInput): AstroIntegration {
  // Vite takes the base off before.
  const folder = `/${searchFolder}/`
  let made: { from: SearchInput; index: Promise<SearchIndex> } | undefined
  const current = (): Promise<SearchIndex> => {
    const from = input()
    if (made?.from !== from) made = { from, index: afterwards(made?.index, () => indexSearch(from)) }
    return made.index
  }
  return {
    name: 'roadbook:search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = request.url ?? ''
          if (!url.startsWith(folder)) return next()
          void current().then((index) => {
            if ('problem' in index) return next()
            request.url = url.slice(folder.length - 1)
            sirv(index.folder, { dev: true })(request, response, next)
          })
        })
      },
    },
  }
}

/** Two indexes at once would write into one folder and end each other's process. */
async function afterwards<T>(before: Promise<T> | undefined, run: () => Promise<T>): Promise<T> {
  await before
  return run()
}
