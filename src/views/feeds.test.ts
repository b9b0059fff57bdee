import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { planOf } from '../graph/plan-of-files.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { collectFeeds, feedPages, offerFeeds } from './feeds.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'

const files = {
  'v2.0.0.md': `---
type: release
version: v2.0.0
theme: Brighter, lighter; faster
status: planned
target: 2026-Q2
phases:
  - { id: build, title: Build, start: 2026-01-12, end: 2026-01-30, status: planned }
  - { id: sale, title: Sale, start: 9999-12-31, end: 9999-12-31 }
---

# Lamp 2

| Milestone | Date | Owner |
| --- | --- | --- |
| Freeze | 2026-02-02 | QA lead |
| Press call | 2026-02-03 09:30 UTC | Release manager |
| Open doors | 2026-02-04 18:00 | Release manager |

| Task | Owner | Due | Status |
| --- | --- | --- | --- |
| Book the hall | QA lead | 2026-01-20 | open |
`,
  'go-no-go.md': '# Go/no-go\n\n**Release**: v2.0.0\n',
}

const contextOf = (plan: PlanGraph) => ({ plan, addresses: buildAddresses(plan, '/plan/'), strings })

function readFeeds(plan: PlanGraph, url?: string): Map<string, string> {
  const context = contextOf(plan)
  return new Map(
    [...feedPages(context, collectFeeds(context), url)].map(({ slug, props }) => [slug, props.text]),
  )
}

/** Parse the way that forgives nothing, and check what the format asks of every line. */
function parseStrictly(text: string): ICAL.Event[] {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  const before = ICAL.design.strict
  ICAL.design.strict = true
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).not.toBeNull()
    return calendar.getAllSubcomponents('vevent').map((event) => {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
        expect(event.getAllProperties(name), name).toHaveLength(1)
      return new ICAL.Event(event)
    })
  } finally {
    ICAL.design.strict = before
  }
}

const toLines = (events: readonly ICAL.Event[]) =>
  events.map(({ summary, startDate, component }) =>
    [
      summary,
      startDate.toString(),
      String(component.getFirstPropertyValue('dtend') ?? 'no end'),
      component.getFirstPropertyValue('status'),
    ].join(' | '),
  )

test('writes a feed for the site, its release and each role that has something to do', () => {
  expect([...readFeeds(planOf(files)).keys()]).toEqual([
    'all',
    'releases/plans/v2.0.0',
    'roles/qa-lead',
    'roles/release-manager',
  ])
})

test('a strict parser reads days, hours and what is only known to a quarter', () => {
  const text = readFeeds(planOf(files)).get('releases/plans/v2.0.0')!

  expect(toLines(parseStrictly(text))).toEqual([
    'v2.0.0: Build | 2026-01-12 | 2026-01-31 | CONFIRMED',
    'v2.0.0: Freeze | 2026-02-02 | 2026-02-03 | CONFIRMED',
    'v2.0.0: Press call | 2026-02-03T09:30:00Z | 2026-02-03T10:30:00Z | CONFIRMED',
    'v2.0.0: Open doors | 2026-02-04T18:00:00 | 2026-02-04T19:00:00 | CONFIRMED',
    'plans: v2.0.0 | 2026-04-01 | 2026-07-01 | TENTATIVE',
    'v2.0.0: Sale | 9999-12-31 | no end | CONFIRMED',
  ])
})

test('gives a role what it owns, its tasks among it, and the release that is for', () => {
  expect(parseStrictly(readFeeds(planOf(files)).get('roles/qa-lead')!).map(({ summary }) => summary)).toEqual(
    ['v2.0.0: Book the hall', 'v2.0.0: Freeze', 'plans: v2.0.0'],
  )
})

test('keeps the id of an event when its day moves, and the stamp on the day the plan is read', () => {
  const moved = { ...files, 'v2.0.0.md': files['v2.0.0.md'].replace('2026-02-02', '2026-02-09') }
  const [before, after] = [files, moved].map((all) => readFeeds(planOf(all)).get('all')!)
  const uidOf = (text: string) => parseStrictly(text).find(({ summary }) => summary === 'v2.0.0: Freeze')?.uid

  expect(uidOf(after!)).toBe(uidOf(before!))
  expect(readFeeds(planOf(files)).get('all')).toBe(before)
  expect(new Set(before!.match(/^DTSTAMP:.*$/gm))).toHaveLength(1)
})

test('leads to the site only where it is known where that is', () => {
  const urls = (url?: string) =>
    parseStrictly(readFeeds(planOf(files), url).get('releases/plans/v2.0.0')!).map(({ component }) =>
      component.getFirstPropertyValue('url'),
    )

  expect(urls()[0]).toBeNull()
  expect(urls('https://example.org')[0]).toBe('https://example.org/plan/documents/v2.0.0/')
})

test('offers each page its own feed and others none', () => {
  const context = contextOf(planOf(files))
  const offer = offerFeeds(context, collectFeeds(context))
  const feedOf = (path: string) =>
    offer({ kind: 'document', slug: '', props: { frame: { title: '', path, crumbs: [] } } }).props.frame.feed
      ?.href

  expect(feedOf('roadmap/')).toBe('/plan/feeds/all.ics')
  expect(feedOf('roles/qa-lead/')).toBe('/plan/feeds/roles/qa-lead.ics')
  expect(feedOf('documents/go-no-go/')).toBeUndefined()
})
