import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { isPrivateAddress } from './external-address.ts'
import { checkExternalLinks, type ExternalOptions } from './external.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const quick: ExternalOptions = { allowPrivate: true, timeout: 300, retries: 2, backoff: 10, deadline: 10_000 }

describe('a link', () => {
  test('that is answered is fine', async () => {
    const { url } = await serve((_, response) => response.end('ok'))
    expect(await verdictOf(url)).toBe('ok: 200')
  })

  test.each([404, 410])('that is answered %i is broken', async (status) => {
    const { url, requests } = await serve((_, response) => response.writeHead(status).end())
    expect(await verdictOf(url)).toBe(`broken: the server answers ${status}`)
    expect(requests).toEqual(['HEAD /', 'GET /'])
  })

  test.each([401, 403, 418])('that is answered %i is unknown, and not asked again', async (status) => {
    const { url, requests } = await serve((_, response) => response.writeHead(status).end())
    expect(await verdictOf(url)).toBe(`unknown: the server answers ${status}`)
    expect(requests).toEqual(['HEAD /', 'GET /'])
  })

  test('whose server lies to HEAD is asked with GET', async () => {
    const { url, requests } = await serve((request, response) =>
      response.writeHead(request.method === 'HEAD' ? 404 : 200, { 'content-length': '99999' }).end('short'),
    )
    expect(await verdictOf(url)).toBe('ok: 200')
    expect(requests).toEqual(['HEAD /', 'GET /'])
  })

  test('is followed where it is redirected', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/end') response.end('ok')
      else response.writeHead(301, { location: '/end' }).end()
    })
    expect(await verdictOf(url)).toBe('ok: 200')
  })

  test('that is redirected in a circle is broken', async () => {
    const { url } = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
    expect(await verdictOf(url)).toBe('broken: it is redirected more than 10 times')
  })

  test('that is redirected out of the web is unknown', async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    )
    expect(await verdictOf(url)).toBe('unknown: it is redirected out of the web')
  })

  test('whose server hangs is unknown after as many tries as allowed', async () => {
    const { url, requests } = await serve(() => undefined)
    expect(await verdictOf(url)).toBe('unknown: no answer within 0.3 s')
    expect(requests).toEqual(['HEAD /', 'HEAD /', 'HEAD /'])
  })

  test('whose server closes the connection is unknown', async () => {
    const { url } = await serve((request) => request.socket.destroy())
    expect(await verdictOf(url)).toBe('unknown: the connection failed (ECONNRESET)')
  })

  test('nobody serves is unknown', async () => {
    const { url, server } = await serve(() => undefined)
    await new Promise((resolve) => server.close(resolve))
    expect(await verdictOf(url)).toBe('unknown: the connection failed (ECONNREFUSED)')
  })

  test('that is limited is asked again when the server says so', async () => {
    let limited = 2
    const { url } = await serve((request, response) => {
      const isBusy = request.method === 'GET' && limited-- > 0
      response.writeHead(request.method === 'HEAD' || isBusy ? 429 : 200, { 'retry-after': '0' }).end()
    })
    expect(await verdictOf(url)).toBe('ok: 200')
  })

  test('that is limited for long is unknown at once', async () => {
    const { url, requests } = await serve((_, response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end(),
    )
    expect(await verdictOf(url)).toBe('unknown: the server answers 429')
    expect(requests).toHaveLength(2)
  })
})

describe('addresses', () => {
  test('of this machine are refused without a request', async () => {
    const { url, requests } = await serve((_, response) => response.end('ok'))
    const port = new URL(url).port
    const options = { ...quick, allowPrivate: false }
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '[::ffff:127.0.0.1]', '0.0.0.0']) {
      const verdict = await verdictOf(`http://${host}:${port}/`, options)
      expect(verdict).toMatch(/^unknown: `[\d.:a-f]+` is a private address, asked only with --allow-private$/)
    }
    expect(requests).toEqual([])
  })

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    'fd00::1',
    'fe80::1',
    '224.0.0.1',
    'no address',
  ])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  })
})

describe('many links', () => {
  test('are asked once each, and few at a time from one host', async () => {
    let [open, most] = [0, 0]
    const { url, requests } = await serve((_, response) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open -= 1
        response.end('ok')
      }, 20)
    })
    const lines = Array.from({ length: 12 }, (_, index) => `[a](${url}${index % 6}#part-${index})`)
    const { summary } = await checkExternalLinks(planOf({ 'a.md': lines.join('\n') }), quick)
    expect(summary).toEqual({ checked: 12, broken: 0, unknown: [] })
    expect(requests).toHaveLength(6)
    expect(most).toBe(2)
  })

  test('become findings where they are broken, and are counted where nobody knows', async () => {
    const { url } = await serve((request, response) =>
      response.writeHead({ '/gone': 404, '/locked': 403 }[request.url ?? ''] ?? 200).end(),
    )
    const plan = planOf({
      'a.md': `[a](${url}gone#x) <${url}locked> [b](${url}) [c](mailto:a@b.c) [d](b.md)`,
    })
    const { diagnostics, summary } = await checkExternalLinks(plan, quick)
    expect(diagnostics).toEqual([
      {
        ruleId: 'broken-external-link',
        severity: 'error',
        reason: `Cannot reach \`${url}gone#x\`: the server answers 404`,
        file: 'a.md',
        place: { start: { line: 1, column: 1 }, end: { line: 1, column: url.length + 12 } },
        actual: `${url}gone#x`,
      },
    ])
    expect(summary).toEqual({
      checked: 3,
      broken: 1,
      unknown: [{ url: `${url}locked`, reason: 'the server answers 403' }],
    })
  })

  test('that were asked for lately are not asked for again', async () => {
    const { url, requests } = await serve((_, response) => response.end('ok'))
    const known = new Map([[url, { outcome: 'broken', reason: 'the server answers 410' }]] as const)
    const { summary } = await checkExternalLinks(planOf({ 'a.md': `[a](${url})` }), { ...quick, known })
    expect(summary.broken).toBe(1)
    expect(requests).toEqual([])
  })

  test('end at the deadline', async () => {
    const { url } = await serve(() => undefined)
    const plan = planOf({ 'a.md': `[a](${url}1) [b](${url}2) [c](${url}3)` })
    const { summary } = await checkExternalLinks(plan, { ...quick, timeout: 60_000, deadline: 100 })
    expect(summary.unknown.map(({ reason }) => reason)).toEqual([
      'the time for all links was over',
      'the time for all links was over',
      'the time for all links was over',
    ])
  })
})

async function verdictOf(url: string, options = quick): Promise<string> {
  const { verdicts } = await checkExternalLinks(planOf({ 'a.md': `[a](${url})` }), options)
  const [verdict] = verdicts.values()
  return verdict === undefined ? 'not asked' : `${verdict.outcome}: ${verdict.reason}`
}

async function serve(listener: RequestListener) {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
    return listener(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}
