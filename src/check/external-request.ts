import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPrivateAddress, lookupPublic, PrivateAddressError } from './external-address.ts'

export interface Answer {
  status: number
  location?: string
  /** Milliseconds until the server wants to be asked again. */
  retryAfter?: number
}

export interface RequestOptions {
  method: 'HEAD' | 'GET'
  allowPrivate: boolean
  signal: AbortSignal
}

/**
 * Ask a server once and hang up when it has said its status; the body is not read, redirects are not followed.
 *
 * node:http rather than fetch, because only there the address can be checked between its
 * resolution and the connection.
 */
export function askOnce(url: URL, { method, allowPrivate, signal }: RequestOptions): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
    return Promise.reject(new PrivateAddressError(host))

  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        signal,
        agent: false,
        headers: { 'user-agent': 'Mozilla/5.0 (compatible; Roadbook link check)', accept: '*/*' },
        ...(allowPrivate ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        const { statusCode = 0, headers } = response
        const retryAfter = parseRetryAfter(headers['retry-after'])
        resolve({
          status: statusCode,
          ...(headers.location !== undefined && { location: headers.location }),
          ...(retryAfter !== undefined && { retryAfter }),
        })
        response.destroy()
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

/** Seconds, or a date. */
function parseRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}
