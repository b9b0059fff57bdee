import type { Gate } from '../model/gate.ts'
import type { Source } from '../model/provenance.ts'
import type { BadgeProps } from './page.ts'

/** How a gate stands: a badge, and why, each reason with its place. */
export interface GateStanding {
  badge: BadgeProps
  /** Whether it stops the release as things are; then the reasons are what stops it. */
  stops: boolean
  reasons: readonly { reason: string; source: Source }[]
}

/** How the criteria of a gate stand: one that is not met stops it. */
export function gateStanding({ criteria }: Gate): GateStanding {
  const missed = criteria.filter(({ verdict }) => verdict === 'not-met')
  const open = criteria.filter(({ verdict }) => verdict === 'unknown')
  const reasons = missed.map(({ text, target, actual, source }) => {
    const numbers = [target && `target ${target}`, actual && `actual ${actual}`].filter(Boolean).join(', ')
    return { reason: `${text}: not met${numbers === '' ? '' : ` (${numbers})`}`, source }
  })
  const word = missed.length > 0 ? 'Not met' : open.length > 0 || criteria.length === 0 ? 'Open' : 'Met'
  return { badge: badges[word], stops: missed.length > 0, reasons }
}

const badges = {
  'Not met': { shape: 'cross', tone: 'bad', word: 'Not met', raw: 'Not met' },
  Open: { shape: 'ring', tone: 'quiet', word: 'Open', raw: 'Open' },
  Met: { shape: 'check', tone: 'good', word: 'Met', raw: 'Met' },
} as const satisfies Record<string, BadgeProps>
