import type { DateInterval, PlanDate } from '../model/dates.ts'
import type { EntityId } from '../model/paths.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Building } from './building.ts'
import { sourced } from './document-fields.ts'
import type { ReleaseOf } from './document-releases.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { sectionTree, headingText, type Outline } from './outline.ts'
import { readPhaseName, type PhaseName } from './phase-names.ts'
import { sectionLabel } from './section-labels.ts'

/** A heading that names a phase. */
export interface PhaseSighting {
  outline: Outline
  section: number
  name: PhaseName
  /** The release whose phase it is. */
  release: EntityId | undefined
  /** The release that the section is about, of which it may be no more than a step of a protocol. */
  about: EntityId | undefined
  source: Source
  date: Sourced<PlanDate> | undefined
  status: Sourced<Status> | undefined
  entry: Sourced<string>[]
  exit: Sourced<string>[]
}

/** Phases that headings name, in document order. What a template would call its phases is none. */
export function findPhaseSightings(building: Building, releaseOf: ReleaseOf): PhaseSighting[] {
  return building.outlines.flatMap((outline) => {
    const { document } = outline
    const type = building.readerOf(document).documentType()?.value
    if (type === 'template' || type === 'changelog') return []
    return document.headings.flatMap((heading, section) => {
      const { text, status } = splitHeadingStatus(heading.text)
      const name = heading.depth === 1 ? undefined : readPhaseName(text)
      if (name === undefined) return []
      const place = heading.place.start
      const date = dateOf(building, outline, { section, name })
      const about = releaseOf.section(outline, section)
      const statusText =
        sectionLabel(outline, section, ['status']) ??
        (status === undefined ? undefined : sourced(document, status, { place, how: 'heading' }))
      return [
        {
          outline,
          section,
          name,
          release: isPartOfRelease({ date, type, name }) ? about : releaseOf.heading(outline, section),
          about,
          source: { file: document.path, place, how: 'heading' as const },
          date,
          status:
            statusText === undefined
              ? undefined
              : withoutTemplate(building.readerOf(document).status(statusText)),
          entry: criteriaOf(outline, section, /\bentry (?:criteria|conditions?)\b|\bprerequisites?\b/i),
          exit: criteriaOf(outline, section, /\b(?:exit|completion|success|acceptance) criteria\b/i),
        },
      ]
    })
  })
}

const planTypes = ['roadmap', 'timeline', 'plan', 'release']

/** The steps of a protocol are no phases of the release it serves: those have dates, or stand in a plan. */
function isPartOfRelease({
  date,
  type,
  name,
}: {
  date: Sourced<PlanDate> | undefined
  type: string | undefined
  name: PhaseName
}): boolean {
  return date !== undefined || name.unit === 'countdown' || planTypes.includes(type ?? '')
}

const dateKeys = ['dates', 'date', 'timeline', 'when', 'date range', 'period', 'target date', 'schedule']

function dateOf(
  building: Building,
  outline: Outline,
  { section, name }: { section: number; name: PhaseName },
): Sourced<PlanDate> | undefined {
  const { document } = outline
  const reader = building.readerOf(document)
  const place = document.headings[section]?.place.start
  const inHeading = [...name.remarks, name.name ?? ''].map((text) =>
    sourced(document, text, { place, how: 'heading' }),
  )
  const stated = sectionLabel(outline, section, dateKeys)
  const texts = stated === undefined ? inHeading : [...inHeading, stated]
  for (const text of texts) {
    const date = reader.calendarDate(text)
    if (date !== undefined) return date
  }
  const label = sourced(document, name.label, { place, how: 'heading' })
  const relative = [...texts, ...(name.unit === 'countdown' ? [label] : [])].filter((text) =>
    /\d/.test(text.value),
  )
  // `Immediate` and `This week` say how urgent a phase is, not when it is: that takes a number.
  return relative
    .flatMap((text) => reader.dates(text))
    .find(({ value }) => value.kind === 'relative' && value.anchor !== 'event' && /\d/.test(value.raw))
}

/** Items of a list whose heading or lead-in inside the phase speaks of criteria. */
function criteriaOf(outline: Outline, section: number, wanted: RegExp): Sourced<string>[] {
  return sectionTree(outline, section).flatMap((index) => {
    const isHeaded = index !== section && wanted.test(headingText(outline, index) ?? '')
    const items = (outline.items.get(index) ?? []).filter(
      (item) => item.depth === 0 && (isHeaded || wanted.test(item.group ?? '')),
    )
    return items.map((item) => sourced(outline.document, item.text, { place: item.place, how: 'list' }))
  })
}

/** First and last day of a stretch of days; a month or quarter stays whole: its days are not known. */
export function splitInterval(date: Sourced<PlanDate>): { start: Sourced<PlanDate>; end: Sourced<PlanDate> } {
  const { value } = date
  if (value.kind !== 'interval' || value.precision !== 'day' || value.start === value.end)
    return { start: date, end: date }
  const day = (on: string): Sourced<DateInterval> => ({ ...date, value: { ...value, start: on, end: on } })
  return { start: day(value.start), end: day(value.end) }
}

/** Boxes to be ticked say nothing yet. */
function withoutTemplate(status: Sourced<Status> | undefined): Sourced<Status> | undefined {
  return status?.value.state === 'template' ? undefined : status
}
