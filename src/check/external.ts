import pLimit, { type LimitFunction } from 'p-limit'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { ResolvedLink } from '../graph/references.ts'
import type { LinkVerdict } from '../model/link-verdict.ts'
import { type AskOptions, judgeUrl } from './external-verdict.ts'
import type { Summary } from './report.ts'

export interface ExternalOptions extends Partial<Omit<AskOptions, 'signal'>> {
  /** Verdicts of earlier runs that still count. */
  known?: ReadonlyMap<string, LinkVerdict>
  /** Requests at a time, altogether and per host. */
  concurrency?: number
  perHost?: number
  /** Milliseconds after which everything that is not answered stays unknown. */
  deadline?: number
}

export interface ExternalResult {
  diagnostics: Diagnostic[]
  summary: NonNullable<Summary['external']>
  verdicts: ReadonlyMap<string, LinkVerdict>
}

/**
 * Ask the servers of all http(s) links of a plan whether they lead somewhere.
 *
 * Links that are certainly broken become diagnostics of `broken-external-link`; what nobody can tell is listed
 * apart. Never throws; ends at the deadline.
 */
export async function checkExternalLinks(
  plan: PlanGraph,
  options: ExternalOptions = {},
): Promise<ExternalResult> {
  const links = plan.links.flatMap((link) => {
    const url = externalUrl(link)
    return url === undefined ? [] : [{ ...link, url }]
  })
  const verdicts = withoutNetwork(await judgeAll(new Set(links.map(({ url }) => url)), options))
  const of = (url: string) => verdicts.get(url) ?? { outcome: 'unknown', reason: 'nobody asked' }
  const broken = links.filter(({ url }) => of(url).outcome === 'broken')
  return {
    diagnostics: broken.map(({ file, place, target, url }) => ({
      ruleId: 'broken-external-link',
      severity: 'error',
      reason: `Cannot reach \`${target}\`: ${of(url).reason}`,
      file,
      place,
      actual: target,
    })),
    summary: {
      checked: links.length,
      broken: broken.length,
      unknown: [...verdicts].flatMap(([url, { outcome, reason }]) =>
        outcome === 'unknown' ? [{ url, reason }] : [],
      ),
    },
    verdicts,
  }
}

/** The address a link asks for, without its fragment, which the server never sees. */
function externalUrl({ outcome, target }: ResolvedLink): string | undefined {
  if (outcome !== 'external') return undefined
  const address = target.trim()
  if (!/^(?:https?:)?\/\//i.test(address)) return undefined
  return (address.startsWith('//') ? `https:${address}` : address).replace(/#.*$/s, '')
}

async function judgeAll(
  urls: ReadonlySet<string>,
  options: ExternalOptions,
): Promise<Map<string, LinkVerdict>> {
  const { known, concurrency = 16, perHost = 2, deadline = 300_000 } = options
  const { allowPrivate = false, timeout = 10_000, retries = 2, backoff = 1000 } = options
  const ask: AskOptions = { allowPrivate, timeout, retries, backoff, signal: AbortSignal.timeout(deadline) }
  const all = pLimit(concurrency)
  const hosts = new Map<string, LimitFunction>()
  const limitOf = (url: string): LimitFunction => {
    const host = URL.canParse(url) ? new URL(url).host : ''
    const limit = hosts.get(host) ?? pLimit(perHost)
    hosts.set(host, limit)
    return limit
  }
  // The limit of the host comes first, so that a slow one does not take the places of all.
  const entries = [...urls].map(async (url): Promise<[string, LinkVerdict]> => {
    const verdict = known?.get(url) ?? (await limitOf(url)(() => all(() => judgeUrl(url, ask))))
    return [url, verdict]
  })
  return new Map(await Promise.all(entries))
}

/** When no host at all is known, it is the network that is missing. */
function withoutNetwork(verdicts: ReadonlyMap<string, LinkVerdict>): ReadonlyMap<string, LinkVerdict> {
  const asked = [...verdicts.values()]
  if (asked.length < 2 || !asked.every(({ noHost }) => noHost === true)) return verdicts
  const verdict: LinkVerdict = {
    outcome: 'unknown',
    reason: 'no host was found, so the network may be missing',
  }
  return new Map([...verdicts.keys()].map((url) => [url, verdict]))
}
