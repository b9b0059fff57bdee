import type { Status, StatusState, Verdict } from '../model/status.ts'
import type { Strings } from '../model/strings/en.ts'
import type { BadgeProps } from './page.ts'

type Look = Pick<BadgeProps, 'shape' | 'tone'>

const states: Record<StatusState, Look> = {
  complete: { shape: 'check', tone: 'good' },
  released: { shape: 'disc', tone: 'good' },
  ready: { shape: 'square', tone: 'good' },
  active: { shape: 'disc', tone: 'accent' },
  'in-progress': { shape: 'half', tone: 'accent' },
  review: { shape: 'half', tone: 'accent' },
  planned: { shape: 'ring', tone: 'quiet' },
  proposed: { shape: 'ring', tone: 'quiet' },
  'not-started': { shape: 'ring', tone: 'quiet' },
  'at-risk': { shape: 'triangle', tone: 'warn' },
  open: { shape: 'ring', tone: 'warn' },
  blocked: { shape: 'bar', tone: 'bad' },
  deferred: { shape: 'bar', tone: 'quiet' },
  cancelled: { shape: 'cross', tone: 'quiet' },
  superseded: { shape: 'cross', tone: 'quiet' },
  mitigated: { shape: 'check', tone: 'good' },
  accepted: { shape: 'square', tone: 'quiet' },
  closed: { shape: 'check', tone: 'quiet' },
  template: { shape: 'dash', tone: 'quiet' },
  'not-applicable': { shape: 'dash', tone: 'quiet' },
  dated: { shape: 'dash', tone: 'quiet' },
  unknown: { shape: 'dash', tone: 'quiet' },
}

const verdicts: Record<Verdict, Look> = {
  met: { shape: 'check', tone: 'good' },
  partial: { shape: 'half', tone: 'warn' },
  fail: { shape: 'cross', tone: 'bad' },
}

/**
 * The badge of a status: the same shape, word and colour on every page.
 *
 * A known state speaks before the verdict, progress follows the word.
 */
export function statusToBadge(status: Status, strings: Strings): BadgeProps {
  const { state, verdict, raw } = status
  const byVerdict = state === 'unknown' ? verdict : undefined
  const look = byVerdict === undefined ? states[state] : verdicts[byVerdict]
  const isUnknown = state === 'unknown' && byVerdict === undefined
  const word = isUnknown ? inTheirWords(raw, strings) : statusToWord(status, strings)
  return { ...look, word: word + formatProgress(status), raw }
}

/** The badge of a metric, of which one asks whether it is met rather than whether it is done. */
export function metricToBadge(status: Status, strings: Strings): BadgeProps {
  return statusToBadge(status.verdict === undefined ? status : { ...status, state: 'unknown' }, strings)
}

/** The word of a status alone, for lists that count by it; what no vocabulary knows is one word. */
export function statusToWord({ state, verdict }: Status, { states }: Strings): string {
  return state === 'unknown' && verdict !== undefined ? states.verdict[verdict] : states.status[state]
}

/** What no vocabulary knows is shown as the author wrote it. */
function inTheirWords(raw: string, { states }: Strings): string {
  const text = raw.replace(/[*_`]|\p{Extended_Pictographic}\ufe0f?/gu, '').trim()
  if (text === '') return states.status.unknown
  return text.length <= 28 ? text : `${text.slice(0, 27).trimEnd()}…`
}

function formatProgress({ progress, state }: Status): string {
  if (progress === undefined || (state === 'complete' && progress.percent === 100)) return ''
  if (progress.done !== undefined && progress.total !== undefined)
    return ` ${progress.done}/${progress.total}`
  return ` ${progress.percent} %`
}
