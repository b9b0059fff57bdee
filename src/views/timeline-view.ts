import type { TimelineEntry, TimelineLane, TimelineWords } from './timeline.ts'

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
export function arrangeLanes(
  lanes: readonly TimelineLane[],
  view: TimelineView,
  words: TimelineWords,
): TimelineLane[] {
  const found = lanes.flatMap((lane) => findInLane(lane, view.find, words))
  if (view.group === 'project') return found
  const keyOf = (entry: TimelineEntry) =>
    view.group === 'status' ? statusOf(entry, words) : ownerOf(entry, words)
  const pieces = found.flatMap((lane) => splitLane(lane, keyOf))
  const groups = [...Map.groupBy(pieces, ({ group }) => group?.title ?? '')]
  return groups.toSorted(([a], [b]) => compareGroups(a, b, words)).flatMap(([, own]) => own)
}

function statusOf({ badge }: TimelineEntry, { noStatus }: TimelineWords): string {
  // `In progress 5/20` stands with all that is in progress.
  return badge?.word.replace(/ \d+(?:\/\d+| %)$/, '') ?? noStatus
}

function ownerOf({ owner }: TimelineEntry, { noOwner }: TimelineWords): string {
  return owner ?? noOwner
}

/** By name; what nobody stated comes last. */
function compareGroups(a: string, b: string, { noOwner, noStatus }: TimelineWords): number {
  const late = (title: string) => Number(title === noOwner || title === noStatus)
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

function findInLane(lane: TimelineLane, find: string, { kind }: TimelineWords): TimelineLane[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [lane]
  const entries = lane.entries.filter((entry) => {
    const text = `${kind[entry.kind]} ${textOf(lane, entry)}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return entries.length === 0 ? [] : [{ ...lane, entries, omitted: [] }]
}

function textOf(lane: TimelineLane, { title, dates, badge, owner, note }: TimelineEntry): string {
  const { title: of, group, detail } = lane
  return [title, dates, badge?.word, owner, note, of, group?.title, detail]
    .filter((part) => part !== undefined)
    .join(' ')
}
