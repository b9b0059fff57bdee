import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import sirv from 'sirv'

const compressible = /\.(?:html|css|js|mjs|json|svg|txt|md|xml|ics|csv)$/

/**
 * Serve a built site on loopback as hosts do: compressed, with files whose names hold their hash kept for ever.
 *
 * @param {string} outDir
 * @param {{ port: number }} options
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function serveCompressed(outDir, { port }) {
  compressFiles(outDir)
  const files = sirv(outDir, { brotli: true, gzip: true, etag: true, setHeaders: keepHashed })
  const server = createServer((request, response) =>
    files(request, response, () => response.writeHead(404).end('Not found')),
  )
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A port that is free now. */
export async function findFreePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

function compressFiles(outDir) {
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const data = readFileSync(file)
    // Hosts compress while they answer, so not with the highest quality.
    writeFileSync(`${file}.br`, brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
    writeFileSync(`${file}.gz`, gzipSync(data))
  }
}

function keepHashed(response, path) {
  const hashed = /^\/(?:assets|_astro)\//.test(path)
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
