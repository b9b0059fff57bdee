import type { DateContext } from '../model/date-pattern.ts'
import { findDocumentType } from '../model/document-type.ts'
import type { PlanDate } from '../model/dates.ts'
import { parseDates } from '../model/parse-date.ts'
import { parseOwners, type OwnerFragment } from '../model/parse-owners.ts'
import { parseStatus } from '../model/parse-status.ts'
import { isDocumentVersion, parseVersion } from '../model/parse-version.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Version } from '../model/versions.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { dateContextOf } from './date-context.ts'
import type { Outline } from './outline.ts'
import type { UnmappedValue } from './plan-graph.ts'

/** Reads the values of one document; what no vocabulary knows is collected on the way. */
export interface ValueReader {
  status(text: Sourced<string>): Sourced<Status> | undefined
  /** Every date expression of a text, in order. */
  dates(text: Sourced<string>): Sourced<PlanDate>[]
  /** The first date of the first text that has one. */
  firstDate(texts: readonly Sourced<string>[]): Sourced<PlanDate> | undefined
  /** The first date on the calendar. */
  calendarDate(text: Sourced<string>): Sourced<PlanDate> | undefined
  version(text: string): Version | undefined
  /** `1.0` and `0.1-draft` are versions of a document, `v1.1.0` is a release. */
  isDocumentVersion(text: string): boolean
  isPlaceholder(text: string): boolean
  /** Who an owner or audience text names, placeholders left out. */
  people(text: Sourced<string>): OwnerFragment[]
  documentType(): Sourced<string> | undefined
}

/** Makes readers; every value is read once per spelling, for a plan repeats few words many times. */
export function createReaders(
  vocabulary: Vocabulary,
  unmapped: UnmappedValue[],
): (outline: Outline) => ValueReader {
  const reading: Reading = {
    vocabulary,
    unmapped,
    parseStatus: remember((raw) => parseStatus(raw, vocabulary)),
    parseOwners: remember((raw) => parseOwners(raw, vocabulary)),
    parseDatesIn: rememberDates(),
  }
  return (outline) => createReader(outline, reading)
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined
  return () => (known ??= { value: compute() }).value
}

function remember<T>(parse: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>()
  return (raw) => {
    const value = known.get(raw)
    if (value !== undefined) return value
    const parsed = parse(raw)
    known.set(raw, parsed)
    return parsed
  }
}

/** Documents of one month share the context of their dates, and so what a date means. */
function rememberDates(): Reading['parseDatesIn'] {
  const byContext = new Map<string, (raw: string) => PlanDate[]>()
  return (context) => {
    const key = `${context.year ?? ''} ${context.after ?? ''}`
    const known = byContext.get(key) ?? remember((raw) => parseDates(raw, context))
    byContext.set(key, known)
    return known
  }
}

interface Reading {
  vocabulary: Vocabulary
  unmapped: UnmappedValue[]
  parseDatesIn: (context: DateContext) => (raw: string) => PlanDate[]
  parseStatus: (raw: string) => Status | undefined
  parseOwners: (raw: string) => OwnerFragment[]
}

function createReader(outline: Outline, reading: Reading): ValueReader {
  const { document } = outline
  const parse = once(() => reading.parseDatesIn(dateContextOf(outline, reading.parseDatesIn({}))))
  const report = (field: UnmappedValue['field'], text: Sourced<string>) => {
    reading.unmapped.push({ field, raw: text.raw, file: document.path, line: text.source.place?.line ?? 1 })
  }
  const dates = (text: Sourced<string>): Sourced<PlanDate>[] =>
    parse()(text.value).map((value) => ({ value, raw: text.raw, source: text.source }))

  return {
    status(text) {
      const value = reading.parseStatus(text.value)
      if (value?.state === 'unknown') report('status', text)
      return value === undefined ? undefined : { value, raw: text.raw, source: text.source }
    },
    dates,
    firstDate(texts) {
      for (const text of texts) {
        const [date] = dates(text)
        if (date !== undefined) return date
        report('date', text)
      }
      return undefined
    },
    calendarDate: (text) => dates(text).find((date) => date.value.kind === 'interval'),
    version: parseVersion,
    isDocumentVersion(text) {
      const version = parseVersion(text)
      return version !== undefined && isDocumentVersion(version)
    },
    isPlaceholder: (text) => reading.parseOwners(text).every((fragment) => fragment.kind === 'placeholder'),
    people: (text) => reading.parseOwners(text.value).filter((fragment) => fragment.kind !== 'placeholder'),
    documentType: once(() => typeOf(document, reading)),
  }
}

function typeOf(document: ParsedDocument, { vocabulary, unmapped }: Reading): Sourced<string> | undefined {
  const { path, words, title, frontmatter } = document
  const found = findDocumentType(
    { path, words, title: title.value, frontmatterType: frontmatter?.data.type },
    vocabulary,
  )
  if (found === undefined) {
    unmapped.push({ field: 'type', raw: title.value, file: path, line: title.source.place?.line ?? 1 })
    return undefined
  }
  const place = found.how === 'frontmatter' ? frontmatter?.places['type']?.start : undefined
  const source = { file: path, how: found.how, ...(place === undefined ? {} : { place }) }
  return { value: found.type, raw: found.how === 'heading' ? title.value : found.type, source }
}
