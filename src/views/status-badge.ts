import type { Status, StatusState, Verdict } from '../model/status.ts'
import type { BadgeProps } from './page.ts'

type Look = Pick<BadgeProps, 'shape' | 'tone' | 'word'>

const states: Record<StatusState, Look> = {
  complete: { shape: 'check', tone: 'good', word: 'Complete' },
  released: { shape: 'disc', tone: 'good', word: 'Released' },
  ready: { shape: 'square', tone: 'good', word: 'Ready' },
  active: { shape: 'disc', tone: 'accent', word: 'Active' },
  'in-progress': { shape: 'half', tone: 'accent', word: 'In progress' },
  review: { shape: 'half', tone: 'accent', word: 'In review' },
  planned: { shape: 'ring', tone: 'quiet', word: 'Planned' },
  proposed: { shape: 'ring', tone: 'quiet', word: 'Proposed' },
  'not-started': { shape: 'ring', tone: 'quiet', word: 'Not started' },
  'at-risk': { shape: 'triangle', tone: 'warn', word: 'At risk' },
  open: { shape: 'ring', tone: 'warn', word: 'Open' },
  blocked: { shape: 'bar', tone: 'bad', word: 'Blocked' },
  deferred: { shape: 'bar', tone: 'quiet', word: 'Deferred' },
  cancelled: { shape: 'cross', tone: 'quiet', word: 'Cancelled' },
  superseded: { shape: 'cross', tone: 'quiet', word: 'Superseded' },
  mitigated: { shape: 'check', tone: 'good', word: 'Mitigated' },
  accepted: { shape: 'square', tone: 'quiet', word: 'Accepted' },
  closed: { shape: 'check', tone: 'quiet', word: 'Closed' },
  template: { shape: 'dash', tone: 'quiet', word: 'Template' },
  'not-applicable': { shape: 'dash', tone: 'quiet', word: 'Not applicable' },
  dated: { shape: 'dash', tone: 'quiet', word: 'Dated' },
  unknown: { shape: 'dash', tone: 'quiet', word: 'Unknown' },
}

const verdicts: Record<Verdict, Look> = {
  met: { shape: 'check', tone: 'good', word: 'Met' },
  partial: { shape: 'half', tone: 'warn', word: 'Partly met' },
  fail: { shape: 'cross', tone: 'bad', word: 'Not met' },
}

/**
 * The badge of a status: the same shape, word and colour on every page.
 *
 * A known state speaks before the verdict, progress follows the word.
 */
export function statusToBadge(status: Status): BadgeProps {
  const byVerdict = status.verdict === undefined ? undefined : verdicts[status.verdict]
  const look = status.state === 'unknown' && byVerdict !== undefined ? byVerdict : states[status.state]
  const word = look.word === states.unknown.word ? inTheirWords(status.raw) : look.word
  return { ...look, word: word + formatProgress(status), raw: status.raw }
}

/** The word of a status alone, for lists that count by it; what no vocabulary knows is one word. */
export function statusToWord({ state, verdict }: Status): string {
  return (state === 'unknown' && verdict !== undefined ? verdicts[verdict] : states[state]).word
}

/** What no vocabulary knows is shown as the author wrote it. */
function inTheirWords(raw: string): string {
  const text = raw.replace(/[*_`]|\p{Extended_Pictographic}\ufe0f?/gu, '').trim()
  if (text === '') return states.unknown.word
  return text.length <= 28 ? text : `${text.slice(0, 27).trimEnd()}…`
}

function formatProgress({ progress, state }: Status): string {
  if (progress === undefined || (state === 'complete' && progress.percent === 100)) return ''
  if (progress.done !== undefined && progress.total !== undefined)
    return ` ${progress.done}/${progress.total}`
  return ` ${progress.percent} %`
}
