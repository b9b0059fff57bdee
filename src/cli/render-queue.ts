import type { RenderJob } from './render-texts.ts'

/** Renders what it is given, in this order, whenever this thread has nothing else to do. */
export interface RenderQueue {
  add: (jobs: readonly RenderJob[], dataFolder: string) => void
  /** Answered when everything so far is rendered. */
  rendered(): Promise<void>
}

/** Start a queue; what it renders with is loaded at once, before there is anything to render. */
export function createRenderQueue(): RenderQueue {
  const loading = import('./render-texts.ts')
  let renderer: ReturnType<Awaited<typeof loading>['createTextRenderer']> | undefined
  let rendered = Promise.resolve()
  return {
    add(jobs, dataFolder) {
      rendered = rendered.then(async () => {
        renderer ??= (await loading).createTextRenderer(dataFolder)
        await renderer(jobs)
      })
      // Told to who asks whether everything is rendered.
      rendered.catch(() => undefined)
    },
    rendered: () => rendered,
  }
}
