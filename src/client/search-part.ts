import type { Facets } from './search-engine.ts'
import type { Answers, Question } from './search-thread.ts'

/** A part of the index, asked in a thread of its own. */
export interface SearchPart {
  /**
   * The score of every result, best first.
   *
   * @param turn Grows from search to search.
   */
  search(turn: number, text: string, chosen: Facets): Promise<Answers['search']>
  /** Results of a search by their places among its scores; nothing once another has been asked. */
  load(turn: number, results: readonly number[]): Promise<Answers['load']>
  count(text: string, chosen: Facets): Promise<Answers['count']>
}

interface Message {
  id: number
  answer?: unknown
  problem?: string
}

/**
 * Start a thread and let it load the part of the index that lies in a folder of the site.
 *
 * @throws when the part cannot be loaded
 */
export async function openPart(folder: string): Promise<SearchPart> {
  const thread = new Worker(new URL('./search-thread.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (message: Omit<Message, 'id'>) => void>()
  let asked = 0
  thread.addEventListener('message', ({ data: { id, ...message } }: MessageEvent<Message>) => {
    waiting.get(id)?.(message)
    waiting.delete(id)
  })
  thread.addEventListener('error', ({ message: problem }) => {
    for (const settle of waiting.values()) settle({ problem })
    waiting.clear()
  })

  const ask = <Q extends Question>(question: Q) =>
    new Promise<Answers[Q['kind']]>((resolve, reject) => {
      const id = asked++
      waiting.set(id, ({ answer, problem }) => {
        if (problem === undefined) resolve(answer as Answers[Q['kind']])
        else reject(new Error(problem))
      })
      thread.postMessage({ id, question })
    })
  try {
    await ask({ kind: 'open', folder })
  } catch (error) {
    thread.terminate()
    throw error
  }
  return {
    search: (turn, text, chosen) => ask({ kind: 'search', turn, text, chosen }),
    load: (turn, results) => ask({ kind: 'load', turn, results }),
    count: (text, chosen) => ask({ kind: 'count', text, chosen }),
  }
}
