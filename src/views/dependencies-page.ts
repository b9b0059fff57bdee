import type { Strings } from '../model/strings/en.ts'
import { findCriticalPath } from './critical-path.ts'
import { drawDependencies, type DependencyDrawing } from './dependency-drawing.ts'
import { collectSteps, type Step } from './dependency-steps.ts'
import type { Page, PageFrame, PageProps, ViewContext } from './page.ts'
import { collectLanes } from './roadmap-lanes.ts'
import { roadmapWays, type RoadmapWays } from './roadmap-ways.ts'

export interface DependenciesPageProps extends PageProps {
  frame: PageFrame
  ways: RoadmapWays
  /** Whether to tell how a dependency is declared, because none was found. */
  empty: boolean
  projects: readonly ProjectDependencies[]
}

export interface ProjectDependencies {
  id: string
  title: string
  critical: { steps: readonly Step[]; summary: string }
  /** Steps that wait for one another, as sentences. */
  cycles: readonly string[]
  drawing: DependencyDrawing
  rows: readonly (Step & { needs: readonly string[] })[]
}

/** What must come before what, the longest chain first. */
export function dependenciesPage(context: ViewContext): Page<DependenciesPageProps> {
  const sources = Map.groupBy(collectLanes(context.plan), ({ project }) => project)
  const projects = [...sources].flatMap(([{ id, title }, own]) => {
    const steps = connected(collectSteps(context, own))
    return steps.length === 0
      ? []
      : [toProject({ id: id.slice('project:'.length), title, steps }, context.strings)]
  })
  const words = context.strings.roadmap.dependencies
  return {
    kind: 'dependencies',
    slug: '',
    props: {
      frame: {
        title: words.title,
        description: words.description(context.plan.title),
        path: 'dependencies/',
        crumbs: [{ title: context.strings.roadmap.title, href: context.addresses.href('roadmap/') }],
      },
      ways: roadmapWays(context, 'dependencies'),
      empty: projects.length === 0,
      projects,
    },
  }
}

/** Steps that wait for something or that something waits for. */
function connected(steps: readonly Step[]): Step[] {
  const needed = new Set(steps.flatMap(({ after }) => after))
  return steps.filter(({ id, after }) => after.length > 0 || needed.has(id))
}

function toProject(
  { id, title, steps }: { id: string; title: string; steps: readonly Step[] },
  { common, roadmap: { dependencies: words } }: Strings,
): ProjectDependencies {
  const path = findCriticalPath(steps)
  const titles = new Map(steps.map((step) => [step.id, nameOf(step)]))
  return {
    id,
    title,
    critical: {
      steps: path.steps,
      summary: words.summary(path.steps.length, common.days(path.days), path.unknown),
    },
    cycles: path.cycles.map((cycle) => `${[...cycle, cycle[0]!].map(nameOf).join(words.waitsFor)}.`),
    drawing: drawDependencies(steps, new Set(path.steps.map((step) => step.id)), words),
    rows: steps.map((step) => ({ ...step, needs: step.after.map((before) => titles.get(before) ?? before) })),
  }
}

function nameOf({ title, of }: Step): string {
  return of === undefined ? title : `${title} (${of})`
}
