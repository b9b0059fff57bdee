import type { Release } from '../model/entities.ts'
import { parseStatus } from '../model/parse-status.ts'
import { plainText } from '../model/plain-text.ts'
import type { Source } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Heading, ParsedDocument } from '../parse/parsed-document.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'

/** A feature that the section of a release names. */
export interface SectionFeature {
  title: string
  status?: Status
  source: Source
}

const featureHeading =
  /^\P{L}*(?:(?:key|core|major|main|new|planned) )?features\b(?! (?:request|flag))|^\P{L}*what['’]s new\b/iu

/**
 * The features that a release's own sections name: below its heading in a roadmap, or in the document that is its
 * overview. A table of features gives their states, headings and lists only their names.
 */
export function sectionFeatures(plan: PlanGraph, release: Release): SectionFeature[] {
  return homesOf(plan, release).flatMap(({ document, from, to }) =>
    document.headings.flatMap((heading, at) =>
      at >= from && at < to && featureHeading.test(heading.text) ? featuresBelow(plan, document, at) : [],
    ),
  )
}

interface Home {
  document: ParsedDocument
  /** Headings that belong to the release, the end excluded. */
  from: number
  to: number
}

function homesOf(plan: PlanGraph, release: Release): Home[] {
  const overview = release.overview === undefined ? undefined : plan.documents.get(release.overview)
  const whole = overview === undefined ? [] : [{ document: overview, from: 0, to: overview.headings.length }]
  const sections = release.sources.flatMap(({ file, place, how }): Home[] => {
    const document = how === 'heading' && file !== release.overview ? plan.documents.get(file) : undefined
    const at = document?.headings.findIndex((heading) => heading.place.start.line === place?.line) ?? -1
    if (document === undefined || at < 0) return []
    return [{ document, from: at, to: endOf(document.headings, at) }]
  })
  return [...whole, ...sections]
}

function featuresBelow({ vocabulary }: PlanGraph, document: ParsedDocument, at: number): SectionFeature[] {
  const { path, headings } = document
  const table = document.tables.find(
    ({ section, headers }) => section === at && /^feature/i.test(headers[0] ?? ''),
  )
  if (table !== undefined) {
    const column = table.columns.indexOf('status')
    return table.rows.map(({ cells, line }) => {
      const status = parseStatus(cells[column]?.text ?? '', vocabulary)
      return {
        title: nameOf(cells[0]?.text ?? ''),
        ...(status && { status }),
        source: { file: path, place: { line, column: 1 }, how: 'table' },
      }
    })
  }
  const depth = (headings[at]?.depth ?? 0) + 1
  const children = headings.slice(at + 1, endOf(headings, at)).filter((heading) => heading.depth === depth)
  if (children.length > 0)
    return children.map(({ text, place }) => ({
      title: nameOf(text),
      source: { file: path, place: place.start, how: 'heading' },
    }))
  return document.listItems
    .filter(({ section, depth: nesting }) => section === at && nesting === 0)
    .map(({ text, place }) => ({
      title: nameOf(text),
      source: { file: path, place, how: 'list' },
    }))
}

/** The section of a heading ends at the next one that is not below it. */
function endOf(headings: readonly Heading[], at: number): number {
  const depth = headings[at]?.depth ?? 0
  const next = headings.findIndex((heading, index) => index > at && heading.depth <= depth)
  return next < 0 ? headings.length : next
}

const LONGEST = 80

/** The name without its number, its emoji, its issue and what is said about it after a colon or a dash. */
function nameOf(text: string): string {
  const plain = plainText(text)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^\d+\.\s+/, '')
    .replace(/\s*\(#\w+\)/g, '')
    .replace(/\s*\([^()]*\)/g, '')
  const name = (/^(.{3,}?)(?::| [-–—] )/.exec(plain)?.[1] ?? plain).trim()
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name
}
