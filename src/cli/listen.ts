import { once } from 'node:events'
import type { Server } from 'node:http'

/** How many ports to try before giving up. */
const attempts = 50

/** Listen on a port, or on the next free one; gives `host:port`. */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<string> {
  for (let next = port; next < port + attempts; next++) {
    const taken = await tryListen(server, { port: next, host })
    if (taken) continue
    const address = server.address()
    const actual = typeof address === 'object' && address !== null ? address.port : next
    return `${host === '0.0.0.0' ? 'localhost' : host}:${actual}`
  }
  throw new Error(`Cannot find a free port from ${port} to ${port + attempts - 1}; name another with --port`)
}

async function tryListen(server: Server, { port, host }: { port: number; host: string }): Promise<boolean> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return true
    throw error
  }
}
