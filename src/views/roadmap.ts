import type { Project } from '../model/entities.ts'
import type { Strings } from '../model/strings/en.ts'
import type { Page, PageFrame, PageLink, PageProps, ViewContext } from './page.ts'
import { buildLanes } from './roadmap-lane.ts'
import { collectLanes, roadmapAddress, type LaneSource } from './roadmap-lanes.ts'
import { collectUndated, type UndatedProject } from './roadmap-undated.ts'
import { buildPicture, type TimelinePicture } from './timeline-picture.ts'
import { roadmapWays, type RoadmapWays } from './roadmap-ways.ts'
import { isCrowd } from './roadmap-folded.ts'

export interface RoadmapPageProps extends PageProps {
  frame: PageFrame
  ways: RoadmapWays
  /** What is on it, in one sentence. */
  summary: string
  /** The roadmaps of the projects, and of all of them; empty where there is one project. */
  views: readonly (PageLink & { current: boolean })[]
  picture: TimelinePicture
  undated: readonly UndatedProject[]
}

/** The roadmap of everything and, where there are several projects, one of each. */
export function* roadmapPages(context: ViewContext): Generator<Page<RoadmapPageProps>> {
  const sources = collectLanes(context.plan)
  const projects = [...new Set(sources.map(({ project }) => project))]
  const several = projects.length > 1
  yield roadmapPage(context, sources, several ? projects : [], undefined)
  if (!several) return
  for (const project of projects) {
    const own = sources.filter((source) => source.project === project)
    yield roadmapPage(context, own, projects, project)
  }
}

function roadmapPage(
  context: ViewContext,
  sources: readonly LaneSource[],
  projects: readonly Project[],
  project: Project | undefined,
): Page<RoadmapPageProps> {
  const { plan, addresses } = context
  const words = context.strings.roadmap
  const path = project === undefined ? 'roadmap/' : roadmapAddress(project)
  const lanes = buildLanes(context, sources, project === undefined && projects.length > 1)
  const undated = collectUndated(context, sources)
  const title = project === undefined ? words.title : words.of(project.title)
  const picture = buildPicture(
    lanes,
    {
      title: project === undefined ? words.of(plan.title) : title,
      description: words.picture(lanes.length),
      today: { day: plan.today },
      ...(isCrowd(sources) && { remarks: [words.folded] }),
    },
    context.strings,
  )
  const views = projects.map((one) => ({
    title: one.title,
    href: addresses.href(roadmapAddress(one)),
    current: one === project,
  }))
  const all = { title: words.allProjects, href: addresses.href('roadmap/'), current: project === undefined }

  return {
    kind: 'roadmap',
    slug: path.slice('roadmap/'.length, -1),
    props: {
      frame: {
        title,
        description: words.description(project?.title ?? plan.title),
        path,
        crumbs: project === undefined ? [] : [{ title: words.title, href: all.href }],
      },
      ways: roadmapWays(context, 'roadmap'),
      summary: summarise(sources, lanes.length, words),
      views: views.length === 0 ? [] : [all, ...views],
      picture,
      undated,
    },
  }
}

function summarise(sources: readonly LaneSource[], dated: number, words: Strings['roadmap']): string {
  const releases = sources.filter(({ release }) => release !== undefined).length
  const phases = sources.reduce((sum, source) => sum + source.phases.length, 0)
  const milestones = sources.reduce((sum, source) => sum + source.milestones.length, 0)
  const parts = [
    ...(releases > 0 ? [words.releases(releases)] : []),
    ...(phases > 0 ? [words.phases(phases)] : []),
    ...(milestones > 0 ? [words.milestones(milestones)] : []),
  ].join(', ')
  if (parts === '') return words.none
  return dated === 0 ? words.undatedOnly(parts) : `${parts}.`
}
