import { expect, test } from 'vitest'
import { toEntityId } from '../model/paths.ts'
import { browser } from '../model/strings/en/browser.ts'
import { date } from './roadmap-fixture.ts'
import { dateToSpan } from './timeline-span.ts'
import type { TimelineEntry, TimelineLane } from './timeline.ts'
import { arrangeLanes, defaultView, readView, writeView } from './timeline-view.ts'

const entry = (
  kind: TimelineEntry['kind'],
  title: string,
  more: Partial<TimelineEntry> = {},
): TimelineEntry => ({
  id: toEntityId(kind, title),
  kind,
  title,
  span: dateToSpan(date('2026-01-10').value)!,
  dates: '2026-01-10',
  ...more,
})
const badge = (word: string) => ({ shape: 'ring', tone: 'quiet', word, raw: word }) as const

const lanes: TimelineLane[] = [
  {
    title: 'v1',
    group: { title: 'Caro', href: '/roadmap/caro/' },
    omitted: [{ title: '+2 more phases', href: '/releases/v1/' }],
    entries: [
      entry('release', 'v1', { badge: badge('In progress 5/20'), owner: 'QA lead' }),
      entry('milestone', 'Code freeze', { badge: badge('Planned') }),
    ],
  },
  { title: 'v2', omitted: [], entries: [entry('release', 'v2', { badge: badge('In progress') })] },
]

const toLines = (arranged: readonly TimelineLane[]) =>
  arranged.map(
    ({ title, group, entries }) => `${group?.title}: ${title}: ${entries.map((one) => one.title).join(', ')}`,
  )

test.each([
  ['', { zoom: 'fit', group: 'project', find: '' }],
  ['?zoom=week&group=owner&find=code+freeze', { zoom: 'week', group: 'owner', find: 'code freeze' }],
  ['?zoom=century&group=__proto__', { zoom: 'fit', group: 'project', find: '' }],
])('reads the view of %s', (search, view) => {
  expect(readView(search)).toEqual(view)
})

test('writes what is not the default and leaves the rest of the address alone', () => {
  expect(writeView({ ...defaultView, zoom: 'month' }, '?filter=beta&find=old')).toBe(
    '?filter=beta&zoom=month',
  )
  expect(writeView(defaultView, '?zoom=week')).toBe('')
})

test('leaves lanes as they are without a wish', () => {
  expect(arrangeLanes(lanes, defaultView, browser.timeline)).toEqual(lanes)
})

test('keeps what holds every word, wherever it stands, and drops what the lane left out', () => {
  expect(
    toLines(arrangeLanes(lanes, { ...defaultView, find: 'FREEZE milestone' }, browser.timeline)),
  ).toEqual(['Caro: v1: Code freeze'])
  expect(arrangeLanes(lanes, { ...defaultView, find: 'freeze' }, browser.timeline)[0]?.omitted).toEqual([])
  expect(arrangeLanes(lanes, { ...defaultView, find: 'nowhere' }, browser.timeline)).toEqual([])
})

test('groups by status, progress aside, and by owner; what nobody stated comes last', () => {
  expect(toLines(arrangeLanes(lanes, { ...defaultView, group: 'status' }, browser.timeline))).toEqual([
    'In progress: v1: v1',
    'In progress: v2: v2',
    'Planned: v1: Code freeze',
  ])
  expect(toLines(arrangeLanes(lanes, { ...defaultView, group: 'owner' }, browser.timeline))).toEqual([
    'QA lead: v1: v1',
    'No owner stated: v1: Code freeze',
    'No owner stated: v2: v2',
  ])
})
