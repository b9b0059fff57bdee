import { scalePoint } from 'd3-scale'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { Release } from '../model/entities.ts'
import { parseDate } from '../model/parse-date.ts'
import type { Sourced } from '../model/provenance.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, EntityLink, Page, PageFrame, PageProps, ViewContext } from './page.ts'
import { sortReleases } from './release-order.ts'
import { roadmapWays, type RoadmapWays } from './roadmap-ways.ts'
import { badgeOf } from './timeline-entry.ts'
import { countOf } from './wording.ts'

export interface EffortImpactPageProps extends PageProps {
  frame: PageFrame
  ways: RoadmapWays
  summary: string
  projects: readonly EffortProject[]
}

export interface EffortProject {
  id: string
  title: string
  chart?: EffortChart
  rows: readonly EffortRow[]
}

export interface EffortRow extends EntityLink {
  project: string
  badge?: BadgeProps
  effort?: EffortValue
  impact?: EffortValue
}

export interface EffortValue {
  /** As the author wrote it. */
  text: string
  source: SourceLineProps
}

/** Releases in the cells of a grid: impact upwards, effort to the right, each axis with the values that occur. */
export interface EffortChart {
  width: number
  height: number
  columns: readonly { x: number; text: string }[]
  lines: readonly { y: number; text: string }[]
  points: readonly {
    x: number
    y: number
    title: string
    href?: string
    tone?: BadgeProps['tone']
    name: string
  }[]
}

const LEFT = 92
const BOTTOM = 44
const CELL_WIDTH = 124
const ROW = 22
const PADDING = 14
const weeks = {
  minute: 1 / 10_080,
  hour: 1 / 40,
  day: 1 / 5,
  week: 1,
  month: 4.3,
  quarter: 13,
  year: 52,
  sprint: 2,
}

/** Which release gives most for least, as far as the documents say. */
export function effortImpactPage(context: ViewContext): Page<EffortImpactPageProps> {
  const { plan, addresses } = context
  const releases = sortReleases(entitiesOf(plan, 'release'))
  const projects = entitiesOf(plan, 'project')
    .map((project) =>
      toProject(context, { ...project, releases: releases.filter((one) => one.project === project.id) }),
    )
    .filter(({ rows }) => rows.length > 0)
  const count = projects.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    kind: 'effort-impact',
    slug: '',
    props: {
      frame: {
        title: 'Effort and impact',
        description: `What the releases of ${plan.title} cost and what they are worth, as far as documents say.`,
        path: 'effort-impact/',
        crumbs: [{ title: 'Roadmap', href: addresses.href('roadmap/') }],
      },
      ways: roadmapWays(context, 'effort-impact'),
      summary:
        count === 0
          ? 'No document states the effort or the impact of a release.'
          : `${countOf(count, 'release')} with a stated effort or impact.`,
      projects,
    },
  }
}

function toProject(
  context: ViewContext,
  { id, title, releases }: { id: string; title: string; releases: readonly Release[] },
): EffortProject {
  const stated = releases.filter(({ effort, impact }) => effort ?? impact)
  const placed = stated.flatMap((release) => {
    const effort = effortOf(release.effort)
    const impact = impactOf(release.impact)
    return effort === undefined || impact === undefined ? [] : [{ release, effort, impact }]
  })
  const chart = placed.length < 2 ? undefined : drawGrid(context, placed)
  return {
    id: id.slice('project:'.length),
    title,
    ...(chart && { chart }),
    rows: stated.map((release) => toRow(context, release, title)),
  }
}

interface Graded {
  order: number
  text: string
}

/** Weeks of work where a length is stated; `undefined` for anything that cannot be compared. */
function effortOf(effort: Sourced<string> | undefined): Graded | undefined {
  const text = effort === undefined ? undefined : plain(effort.value)
  const length = text === undefined ? undefined : parseDate(text.replace(/\bworking\s+/i, ''))
  if (text === undefined || length?.kind !== 'duration') return undefined
  return { order: ((length.min + length.max) / 2) * weeks[length.unit], text }
}

const grades: readonly [RegExp, string][] = [
  [/\bvery high\b|\bcritical\b|\bhuge\b/i, 'Very high'],
  [/\bhigh\b|\bmajor\b/i, 'High'],
  [/\bmed(?:ium)?\b|\bmoderate\b/i, 'Medium'],
  [/\bvery low\b|\bminimal\b/i, 'Very low'],
  [/\blow\b|\bminor\b/i, 'Low'],
]
const order = ['Very low', 'Low', 'Medium', 'High', 'Very high']

/** A word of a scale, which must be all that is said: a sentence about impact is no grade. */
function impactOf(impact: Sourced<string> | undefined): Graded | undefined {
  const text = impact === undefined ? '' : plain(impact.value)
  const grade = text.split(/\s+/).length > 3 ? undefined : grades.find(([word]) => word.test(text))?.[1]
  return grade === undefined ? undefined : { order: order.indexOf(grade), text: grade }
}

function drawGrid(
  context: ViewContext,
  placed: readonly { release: Release; effort: Graded; impact: Graded }[],
): EffortChart {
  const columns = distinct(placed.map(({ effort }) => effort))
  const lines = distinct(placed.map(({ impact }) => impact))
  const cells = Map.groupBy(placed, ({ effort, impact }) => `${effort.text} ${impact.text}`)
  const most = Math.max(...[...cells.values()].map((cell) => cell.length))
  const cellHeight = most * ROW + PADDING
  const width = LEFT + columns.length * CELL_WIDTH
  const height = lines.length * cellHeight + BOTTOM
  const x = scalePoint(
    columns.map(({ text }) => text),
    [LEFT, width - CELL_WIDTH],
  )
  const y = scalePoint(
    lines.map(({ text }) => text),
    [(lines.length - 1) * cellHeight, 0],
  )
  if (columns.length === 1) x.range([LEFT, LEFT])
  return {
    width,
    height,
    columns: columns.map(({ text }) => ({ x: x(text) ?? LEFT, text })),
    lines: lines.map(({ text }) => ({ y: y(text) ?? 0, text })),
    points: [...cells.values()].flatMap((cell) =>
      cell.map(({ release, effort, impact }, index) => {
        const href = context.addresses.hrefOf(release.id)
        const badge = badgeOf(release.status)
        return {
          x: (x(effort.text) ?? LEFT) + PADDING,
          y: (lines.length === 1 ? 0 : (y(impact.text) ?? 0)) + PADDING + index * ROW + 4,
          title: release.title,
          ...(href !== undefined && { href }),
          ...(badge && { tone: badge.tone }),
          name: [release.title, `effort ${effort.text}`, `impact ${impact.text}`, badge?.word]
            .filter((part) => part !== undefined)
            .join(', '),
        }
      }),
    ),
  }
}

function distinct(values: readonly Graded[]): Graded[] {
  return [...new Map(values.map((value) => [value.text, value])).values()].sort((a, b) => a.order - b.order)
}

function toRow(context: ViewContext, release: Release, project: string): EffortRow {
  const href = context.addresses.hrefOf(release.id)
  const badge = badgeOf(release.status)
  const [effort, impact] = [release.effort, release.impact].map((value) =>
    value === undefined ? undefined : { text: value.value, source: sourceLine(context, value.source) },
  )
  return {
    id: release.id,
    title: release.title,
    project,
    ...(href !== undefined && { href }),
    ...(badge && { badge }),
    ...(effort && { effort }),
    ...(impact && { impact }),
  }
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\s~<+\-–—.]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
