import { setTimeout as wait } from 'node:timers/promises'
import type { LinkVerdict } from '../model/link-verdict.ts'
import { PrivateAddressError } from './external-address.ts'
import { type Answer, askOnce } from './external-request.ts'

export interface AskOptions {
  /** Whether addresses of this machine and the networks around it may be asked. */
  allowPrivate: boolean
  /** Milliseconds that one request may take. */
  timeout: number
  /** How often a server that is slow or busy is asked again. */
  retries: number
  /** Milliseconds before the first further try; each later one waits twice as long. */
  backoff: number
  /** Ends everything that is still under way. */
  signal: AbortSignal
}

const mostRedirects = 10

/** A server that wants a longer rest is not asked again. */
const longestRest = 20_000

/**
 * Find out whether an address leads somewhere.
 *
 * Asks with HEAD, and with GET when that is not answered well, as many servers know only that.
 * Tries again after time-outs, broken connections, 429 and 5xx. Never throws.
 */
export async function judgeUrl(address: string, options: AskOptions): Promise<LinkVerdict> {
  let verdict: LinkVerdict = { outcome: 'unknown', reason: 'nobody asked' }
  for (let attempt = 0; attempt <= options.retries; attempt++) {
    const tried = await tryOnce(address, options)
    verdict = tried.verdict
    const rest = tried.retryAfter ?? options.backoff * 2 ** attempt
    if (!tried.again || attempt === options.retries || rest > longestRest || options.signal.aborted) break
    await wait(rest, undefined, { signal: options.signal }).catch(() => undefined)
  }
  return verdict
}

interface Tried {
  verdict: LinkVerdict
  again: boolean
  retryAfter?: number | undefined
}

async function tryOnce(address: string, options: AskOptions): Promise<Tried> {
  try {
    const head = await follow(address, 'HEAD', options)
    if (isFine(head)) return { verdict: { outcome: 'ok', reason: String(head.status) }, again: false }
    const got = await follow(address, 'GET', options)
    return judgeAnswer(got)
  } catch (error) {
    return judgeError(error, options)
  }
}

async function follow(address: string, method: 'HEAD' | 'GET', options: AskOptions): Promise<Answer> {
  const { allowPrivate, timeout } = options
  let url = new URL(address)
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(timeout)])
    const answer = await askOnce(url, { method, allowPrivate, signal })
    if (answer.status < 300 || answer.status >= 400 || answer.location === undefined) return answer
    url = new URL(answer.location, url)
    if (!/^https?:$/.test(url.protocol)) throw new ElsewhereError(url.protocol)
  }
  throw new RedirectError()
}

class ElsewhereError extends Error {}
class RedirectError extends Error {}

function isFine({ status }: Answer): boolean {
  return (status >= 200 && status < 300) || status === 304
}

function judgeAnswer(answer: Answer): Tried {
  const { status, retryAfter } = answer
  if (isFine(answer)) return { verdict: { outcome: 'ok', reason: String(status) }, again: false }
  const reason = `the server answers ${status}`
  if (status === 404 || status === 410) return { verdict: { outcome: 'broken', reason }, again: false }
  const again = status === 429 || status === 408 || status >= 500
  return { verdict: { outcome: 'unknown', reason }, again, retryAfter }
}

function judgeError(error: unknown, { signal, timeout }: AskOptions): Tried {
  const done = (outcome: LinkVerdict['outcome'], reason: string): Tried => ({
    verdict: { outcome, reason },
    again: false,
  })
  if (signal.aborted) return done('unknown', 'the time for all links was over')
  if (error instanceof RedirectError)
    return done('broken', `it is redirected more than ${mostRedirects} times`)
  if (error instanceof ElsewhereError) return done('unknown', 'it is redirected out of the web')
  if (error instanceof PrivateAddressError)
    return done('unknown', `\`${error.message}\` is a private address, asked only with --allow-private`)

  const { name, code = '' } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || name === 'AbortError')
    return { verdict: { outcome: 'unknown', reason: `no answer within ${timeout / 1000} s` }, again: true }
  if (code === 'ERR_INVALID_URL') return done('broken', 'it is no address')
  if (code === 'ENOTFOUND')
    return { verdict: { outcome: 'broken', reason: 'there is no such host', noHost: true }, again: false }
  const reason = code === '' ? 'the connection failed' : `the connection failed (${code})`
  return { verdict: { outcome: 'unknown', reason }, again: true }
}
