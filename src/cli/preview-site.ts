import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import sirv from 'sirv'
import { readNotFoundPage } from '../disk/site-data.ts'
import { normaliseBase } from '../views/addresses.ts'
import type { RunningSite } from './build-site.ts'
import { listen } from './listen.ts'

/** Serve a built site below its base; the next free port is taken when `port` is not free. */
export async function previewSite(input: {
  outDir: string
  base: string
  port?: number
  host?: string
}): Promise<RunningSite> {
  const { outDir, port = 4321, host = 'localhost' } = input
  const base = normaliseBase(input.base)
  const files = sirv(outDir, {
    dev: true,
    etag: true,
    dotfiles: false,
    onNoMatch: (_, response) => notFound(outDir, response),
  })
  const server = createServer((request, response) => serve(request, response, { base, files }))
  const address = await listen(server, { port, host })
  return {
    url: `http://${address}${base}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}

function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { base, files }: { base: string; files: ReturnType<typeof sirv> },
): void {
  const url = request.url ?? '/'
  if (!url.startsWith(base)) {
    response.writeHead(302, { location: base }).end()
    return
  }
  // As hosts do: of a page called `index` there is a file too, and a list of its folder is not what was asked for.
  request.url = url.slice(base.length - 1).replace(/\/(?=$|\?)/, '/index.html')
  files(request, response)
}

function notFound(outDir: string, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
  response.end(readNotFoundPage(outDir) ?? 'Not found')
}
