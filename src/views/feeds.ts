import { entitiesOf, findEntityOf, incoming } from '../graph/plan-graph.ts'
import type { Role } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import type { Page, PageLink, PageProps, ViewContext } from './page.ts'
import { collectEvents, taskEvent, type PlanEvent } from './plan-events.ts'
import { collectLanes, roadmapAddress, type LaneSource } from './roadmap-lanes.ts'
import { writeCalendar } from './write-calendar.ts'

/** A calendar to subscribe to, and the pages that speak of it. */
export interface Feed {
  title: string
  /** Below the base, for instance `feeds/releases/caro/v1.1.0.ics`. */
  address: string
  /** Addresses of the pages that link to it. */
  pages: readonly string[]
  events: readonly PlanEvent[]
}

export interface FeedPageProps extends PageProps {
  text: string
}

/** Collect a feed for the site, each project, each release and each role; those without a single event are left out. */
export function collectFeeds(context: ViewContext): Feed[] {
  const { plan } = context
  const sources = collectLanes(plan)
  const projects = [...Map.groupBy(sources, ({ project }) => project)]
  const feeds: Feed[] = [
    {
      title: plan.title,
      address: 'feeds/all.ics',
      pages: ['', 'roadmap/', 'releases/'],
      events: collectEvents(context, sources),
    },
    ...(projects.length < 2 ? [] : projects).map(([project, own]): Feed => ({
      title: project.title,
      address: `feeds/projects/${roadmapAddress(project).slice('roadmap/'.length, -1)}.ics`,
      pages: [roadmapAddress(project)],
      events: collectEvents(context, own),
    })),
    ...sources.flatMap((source) => releaseFeed(context, source)),
    ...entitiesOf(plan, 'role').flatMap((role) => roleFeed(context, role, sources)),
  ]
  return feeds.filter(({ events }) => events.length > 0)
}

/** Every feed as a file of the site. */
export function* feedPages(
  { plan, addresses, strings }: ViewContext,
  feeds: readonly Feed[],
  url: string | undefined,
): Generator<Page<FeedPageProps>> {
  for (const { title, address, events } of feeds) {
    yield {
      kind: 'feed',
      slug: address.slice('feeds/'.length, -'.ics'.length),
      props: {
        frame: { title, path: address, crumbs: [] },
        text: writeCalendar(events, {
          name: title,
          today: plan.today,
          strings,
          ...(url !== undefined && { url: new URL(addresses.base, url).href }),
        }),
      },
    }
  }
}

/** Tell a page which feed it may offer. */
export function offerFeeds({ addresses }: ViewContext, feeds: readonly Feed[]): (page: Page) => Page {
  const links = new Map<string, PageLink>(
    feeds.flatMap(({ title, address, pages }) =>
      pages.map((path): [string, PageLink] => [path, { title, href: addresses.href(address) }]),
    ),
  )
  return (page) => {
    const { frame } = page.props
    const feed = links.get(frame.path) ?? (page.kind === 'calendar' ? links.get('roadmap/') : undefined)
    return feed === undefined ? page : { ...page, props: { ...page.props, frame: { ...frame, feed } } }
  }
}

function releaseFeed(context: ViewContext, source: LaneSource): Feed[] {
  const { release, project } = source
  const path = release && context.addresses.find(release.id)
  if (path === undefined) return []
  return [
    {
      title: `${project.title} ${release?.title ?? ''}`.trim(),
      address: `feeds/${path.slice(0, -1)}.ics`,
      pages: [path],
      events: collectEvents(context, [source]),
    },
  ]
}

/** What a role owns, what the documents on its path say, and the releases that is for. */
function roleFeed(context: ViewContext, role: Role, sources: readonly LaneSource[]): Feed[] {
  const { plan, addresses } = context
  const path = addresses.find(role.id)
  if (path === undefined) return []
  const owned = new Set(incoming(plan, role.id, 'owned-by').map(({ from }) => from))
  const read = new Set(
    incoming(plan, role.id, 'for-role').flatMap(({ from, step }) => (step === undefined ? [] : [from])),
  )
  const isTheirs = (entity: LaneSource['phases' | 'milestones' | 'gates'][number]) =>
    owned.has(entity.id) || read.has(toEntityId('document', entity.sources[0].file))
  const theirs = sources.map(({ project, release, phases, milestones, gates }): LaneSource => ({
    project,
    ...(release !== undefined && { release }),
    phases: phases.filter(isTheirs),
    milestones: milestones.filter(isTheirs),
    gates: gates.filter(isTheirs),
  }))
  const touched = theirs.filter(
    ({ phases, milestones, gates }) => phases.length + milestones.length + gates.length > 0,
  )
  const tasks = [...owned].flatMap((id) => {
    const task = findEntityOf(plan, 'task', id)
    return (task && taskEvent(context, task)) ?? []
  })
  return [
    {
      title: `${plan.title}: ${role.title}`,
      address: `feeds/${path.slice(0, -1)}.ics`,
      pages: [path],
      events: [...collectEvents(context, touched), ...tasks].sort((a, b) => a.span.start - b.span.start),
    },
  ]
}
