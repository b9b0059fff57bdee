import { normalizeKey } from './author-text.ts'
import { stem } from '../model/paths.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Heading } from '../parse/parsed-document.ts'
import type { Building } from './building.ts'
import { labelValue, sourced } from './document-fields.ts'
import { sectionTree, type Outline } from './outline.ts'
import { present } from './present.ts'
import { releaseKey } from './release-key.ts'
import type { Sighting } from './release-sightings.ts'
import { readVersionHeading, type VersionHeading } from './version-heading.ts'

const roadmapName = /road-?map|vision|evolution|release[-_ ](?:plan\b|history|schedule)|version[-_ ]history/i
const changelogName = /^(?:change-?log|changes|history|releases|release[-_]notes)$/i

/** Keys of label lines below a version heading. */
const attributes = {
  theme: ['theme', 'focus', 'goal'],
  status: ['status'],
  target: [
    'target release',
    'release date',
    'target date',
    'target launch',
    'launch date',
    'target',
    'eta',
    'due',
  ],
  released: ['released', 'released on', 'date released', 'shipped'],
  effort: ['effort', 'estimated effort', 'estimate'],
  impact: ['impact', 'expected impact'],
} as const

type Attribute = keyof typeof attributes

/** Version headings of roadmaps and changelogs; those of other documents only add to a release. */
export function releasesInHeadings(building: Building, outline: Outline): Sighting[] {
  const { document } = outline
  const name = stem(document.path)
  const isChangelog = changelogName.test(name)
  const isRoadmap = roadmapName.test(`${name} ${document.title.value}`)
  return document.headings.flatMap((heading, section) => {
    const parts = readVersionHeading(heading.text)
    const version = parts === undefined ? undefined : building.readerOf(document).version(parts.version)
    const key = version === undefined ? undefined : releaseKey(version)
    if (parts === undefined || version === undefined || key === undefined) return []
    const reading: Reading = { building, outline, heading, section, parts }
    const isOwnTitle = section === 0 && heading.depth === 1
    const plans = isRoadmap && !isOwnTitle
    return [
      {
        project: building.projectOf(document.path),
        key,
        version,
        strength: isChangelog || plans ? 'planned' : 'passing',
        source: headingSource(reading),
        ...present(
          isChangelog
            ? readPublished(reading)
            : plans
              ? readPlanned(reading)
              : { target: dateOfHeading(reading) },
        ),
      } satisfies Sighting,
    ]
  })
}

interface Reading {
  building: Building
  outline: Outline
  heading: Heading
  section: number
  parts: VersionHeading
}

function headingSource({ outline, heading }: Reading): Source {
  return { file: outline.document.path, place: heading.place.start, how: 'heading' }
}

/** An entry of a changelog is a release that is out: its date is the day it came out. */
function readPublished(reading: Reading) {
  const status: Sourced<Status> = {
    value: { state: 'released', raw: reading.heading.text },
    raw: reading.heading.text,
    source: headingSource(reading),
  }
  const released = dateOfHeading(reading)
  return { released, status: released === undefined ? undefined : status }
}

function readPlanned(reading: Reading) {
  const { building, outline, section, parts } = reading
  const reader = building.readerOf(outline.document)
  const own = (attribute: Attribute) => findLabel(outline, [section], attribute)
  const status = own('status') ?? statusRemark(reading)
  const target = findLabel(outline, sectionTree(outline, section), 'target')
  const released = own('released')
  const theme = parts.theme === undefined ? own('theme') : fromHeading(reading, parts.theme)
  return {
    theme: theme === undefined ? own('theme') : theme,
    status: status === undefined ? undefined : reader.status(status),
    target: (target === undefined ? undefined : reader.calendarDate(target)) ?? dateOfHeading(reading),
    released: released === undefined ? undefined : reader.calendarDate(released),
    effort: own('effort'),
    impact: own('impact'),
  }
}

function dateOfHeading(reading: Reading) {
  const reader = reading.building.readerOf(reading.outline.document)
  for (const remark of reading.parts.remarks) {
    const date = reader.calendarDate(fromHeading(reading, remark))
    if (date !== undefined) return date
  }
  return undefined
}

/** `(Planned - February 2026)`, `(Current)`; a date alone says nothing about the status. */
function statusRemark(reading: Reading): Sourced<string> | undefined {
  const remark = reading.parts.remarks.find((text) =>
    /planned|current|released|in progress|complete|upcoming|next|draft/i.test(text),
  )
  return remark === undefined ? undefined : fromHeading(reading, remark)
}

function fromHeading(reading: Reading, text: string): Sourced<string> {
  return sourced(reading.outline.document, text, { place: reading.heading.place.start, how: 'heading' })
}

function findLabel(
  outline: Outline,
  sections: readonly number[],
  attribute: Attribute,
): Sourced<string> | undefined {
  const keys: readonly string[] = attributes[attribute]
  for (const key of keys) {
    for (const section of sections) {
      const label = outline.labels
        .get(section)
        ?.find((candidate) => candidate.zone === 'section' && normalizeKey(candidate.key) === key)
      if (label !== undefined && label.value !== '') return labelValue(outline.document, label)
    }
  }
  return undefined
}
