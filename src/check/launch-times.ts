import { normalizeKey, plainText } from '../graph/author-text.ts'
import { documentId } from '../graph/missing-documents.ts'
import { outgoing, type PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { Point } from '../model/provenance.ts'
import { valuePlace } from '../parse/label-places.ts'

/** A time of the day that a document gives for the launch of its release. */
export interface LaunchTime {
  file: DocumentPath
  place: Point
  raw: string
  /** Since midnight in Greenwich. */
  minutes: number
}

const key = /^(?:launch|release|go-?live|deployment) time$/
const time = /^~?(\d{1,2})(?::(\d{2}))?\s?([ap])?\.?m?\.?\s?(UTC|GMT|[ECMP][SD]T|CES?T|BST)\b/i

/** Hours from Greenwich. */
const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
}

export interface LaunchTimes {
  byRelease: ReadonlyMap<EntityId, readonly LaunchTime[]>
  /** Where a time stands without a zone, or in a document of no or several releases. */
  unclear: readonly Pick<LaunchTime, 'file' | 'place'>[]
}

/** What the documents say about when launches are. */
export function launchTimes(plan: PlanGraph): LaunchTimes {
  const byRelease = new Map<EntityId, LaunchTime[]>()
  const unclear: Pick<LaunchTime, 'file' | 'place'>[] = []
  for (const [file, { labels }] of plan.documents) {
    for (const label of labels) {
      if (label.zone === 'section' || !key.test(normalizeKey(label.key))) continue
      const raw = plainText(label.value).split(' (')[0] ?? ''
      const minutes = readMinutes(raw)
      const releases = outgoing(plan, documentId(file), 'part-of').filter(({ to }) =>
        to.startsWith('release:'),
      )
      const [release] = releases
      const at = { file, place: valuePlace(label) }
      if (minutes === undefined || release === undefined || releases.length > 1) {
        if (/\d/.test(raw)) unclear.push(at)
        continue
      }
      byRelease.set(release.to, [...(byRelease.get(release.to) ?? []), { ...at, raw, minutes }])
    }
  }
  return { byRelease, unclear }
}

function readMinutes(text: string): number | undefined {
  const [, hour = '', minute = '0', half, zone = ''] = time.exec(text) ?? []
  const offset = zones[zone.toUpperCase()]
  if (offset === undefined || Number(hour) > 24 || Number(minute) > 59) return undefined
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return ((((hours - offset) * 60 + Number(minute)) % 1440) + 1440) % 1440
}
