import { kindWords, type TimelineEntry, type TimelineLane } from './timeline.ts'

/** How a reader looks at a timeline; it stands in the address, so that it can be shared and gone back from. */
export interface TimelineView {
  zoom: Zoom
  group: Grouping
  /** Words that all must be found in what a mark says. */
  find: string
}

const zooms = ['fit', 'quarter', 'month', 'week', 'day'] as const
export type Zoom = (typeof zooms)[number]

const groupings = ['project', 'status', 'owner'] as const
export type Grouping = (typeof groupings)[number]

/** What a page shows before anybody asks for more. */
export const defaultView: TimelineView = { zoom: 'fit', group: 'project', find: '' }

/** Read the view from the search part of an address; what it does not know is the default. */
export function readView(search: string): TimelineView {
  const given = new URLSearchParams(search)
  return {
    zoom: zooms.find((zoom) => zoom === given.get('zoom')) ?? defaultView.zoom,
    group: groupings.find((group) => group === given.get('group')) ?? defaultView.group,
    find: given.get('find') ?? defaultView.find,
  }
}

/** Write the view into the search part of an address; other parameters stay, defaults are left out. */
export function writeView(view: TimelineView, search: string): string {
  const given = new URLSearchParams(search)
  for (const name of ['zoom', 'group', 'find'] as const) {
    if (view[name] === defaultView[name]) given.delete(name)
    else given.set(name, view[name])
  }
  const text = given.toString()
  return text === '' ? '' : `?${text}`
}

/** The lanes as a view wants them: only what holds every word, under the headings of its grouping. */
export function arrangeLanes(lanes: readonly TimelineLane[], view: TimelineView): TimelineLane[] {
  const found = lanes.flatMap((lane) => findInLane(lane, view.find))
  if (view.group === 'project') return found
  const keyOf = view.group === 'status' ? statusOf : ownerOf
  const pieces = found.flatMap((lane) => splitLane(lane, keyOf))
  const groups = [...Map.groupBy(pieces, ({ group }) => group?.title ?? '')]
  return groups.toSorted(([a], [b]) => compareGroups(a, b)).flatMap(([, own]) => own)
}

const nobody = 'No owner stated'
const nothing = 'No status stated'

function statusOf({ badge }: TimelineEntry): string {
  // `In progress 5/20` stands with all that is in progress.
  return badge?.word.replace(/ \d+(?:\/\d+| %)$/, '') ?? nothing
}

function ownerOf({ owner }: TimelineEntry): string {
  return owner ?? nobody
}

/** By name; what nobody stated comes last. */
function compareGroups(a: string, b: string): number {
  const late = (title: string) => Number(title === nobody || title === nothing)
  return late(a) - late(b) || (a < b ? -1 : 1)
}

function splitLane(lane: TimelineLane, keyOf: (entry: TimelineEntry) => string): TimelineLane[] {
  const project = lane.group === undefined ? [] : [lane.group.title]
  return [...Map.groupBy(lane.entries, keyOf)].map(([title, entries]) => ({
    title: lane.title,
    ...(lane.href !== undefined && { href: lane.href }),
    group: { title },
    detail: [...project, ...(lane.detail === undefined ? [] : [lane.detail])].join(' · '),
    entries,
    omitted: [],
  }))
}

function findInLane(lane: TimelineLane, find: string): TimelineLane[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [lane]
  const entries = lane.entries.filter((entry) => {
    const text = textOf(lane, entry)
    return words.every((word) => text.includes(word))
  })
  return entries.length === 0 ? [] : [{ ...lane, entries, omitted: [] }]
}

function textOf(lane: TimelineLane, { kind, title, dates, badge, owner, note }: TimelineEntry): string {
  const { title: of, group, detail } = lane
  return [kindWords[kind], title, dates, badge?.word, owner, note, of, group?.title, detail]
    .filter((part) => part !== undefined)
    .join(' ')
    .toLowerCase()
}
