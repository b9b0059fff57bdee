import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolationsOn } from './find-violations.ts'
import { type OpenSite, openSite } from './open-site.ts'

/** Pages of the showcase by short names; its README tells which document shows what. */
const pages = {
  home: '',
  guide: 'documents/readme/',
  prose: 'documents/text/prose/',
  links: 'documents/text/links/',
  directives: 'documents/text/directives/',
  code: 'documents/text/code/',
  long: 'documents/text/long/',
  replaced: 'documents/text/old-timetable/',
  withdrawn: 'documents/text/withdrawn/',
  form: 'documents/text/crew-template/',
  contradicted: 'documents/text/contradicted/',
  double: 'documents/text/boarding-rules/',
  bare: 'documents/pier/empty/',
  handIndex: 'documents/index/',
  twoDates: 'documents/ferry/v2.0.0/',
  documents: 'documents/',
  missing: 'missing/',
  shipped: 'releases/ferry/v1.0.0/',
  onTrack: 'releases/ferry/v1.1.0/',
  atRisk: 'releases/ferry/v1.2.0/',
  offTrack: 'releases/ferry/v2.0.0/',
  ended: 'releases/ferry/v2.1.0/',
  undated: 'releases/ferry/v3.0.0/',
  phase: 'phases/ferry/v1.1.0/building/',
  roadmap: 'roadmap/',
  calendar: 'calendar/',
  dependencies: 'dependencies/',
  effort: 'effort-impact/',
  matrix: 'feature-matrix/',
  gates: 'gates/',
  gate: 'gates/ferry/gates/',
  risks: 'risks/',
  metrics: 'metrics/',
  milestones: 'milestones/',
  decisions: 'decisions/',
  features: 'features/',
  tasks: 'tasks/',
  tasksOfRelease: 'tasks/ferry/v1.2.0/',
  category: 'categories/text/',
  role: 'roles/captain/',
  reasons: 'roles/harbour-master/',
  person: 'people/nora/',
  health: 'health/',
} as const
type PageName = keyof typeof pages

/** Every component, with a page that shows it and what of it can be found there. */
const components: Readonly<Record<string, readonly [PageName, string]>> = {
  aside: ['prose', 'aside.aside#page-aside'],
  'audit-table': ['documents', 'section[aria-labelledby=audits] table'],
  'backlink-list': ['prose', '[aria-labelledby=page-backlinks] ul.backlinks .backlink-quote'],
  backlinks: ['guide', '[aria-labelledby=page-backlinks] details .backlinks'],
  'burn-up': ['atRisk', 'figure.burn-up .burn-up-range'],
  'calendar-entry': ['calendar', '.calendar-entry'],
  'calendar-month': ['calendar', 'table.calendar .calendar-short'],
  'content-tabs': ['directives', 'script[src*="content-tabs"]'],
  'contents-list': ['prose', 'ul.contents .contents-tasks'],
  contents: ['long', '.all-headings'],
  'copy-text': ['atRisk', 'copy-text pre'],
  'copy-tools': ['prose', 'copy-tools .prose'],
  'criteria-table': ['gate', 'table.criteria-table'],
  'dated-text': ['atRisk', '.brief-health .nowrap'],
  'dependency-graph': ['dependencies', '.dependency-scroll .dependency-box'],
  'dependency-table': ['dependencies', '.dependency-table table'],
  'directive-block': ['directives', '.prose > .directive'],
  'directive-broken': ['directives', 'aside.directive-broken'],
  'directive-more': ['directives', '.directive-more'],
  'directive-path': ['directives', '.reading-path.is-short'],
  'directive-tasks': ['directives', '.directive-tasks'],
  'directive-timeline': ['directives', '.directive .timeline'],
  directive: ['directives', 'a.directive-count'],
  'document-file': ['prose', '.fact a[href$="text/prose.md"]'],
  'document-findings': ['links', '[aria-labelledby=page-findings] .finding-rules'],
  'document-meta': ['prose', 'ul.meta progress'],
  'document-notices': ['replaced', 'aside.notice'],
  'document-table': ['documents', 'table.documents'],
  'effort-grid': ['effort', 'svg.effort-grid'],
  'effort-table': ['effort', '.table-box td > .plain-list'],
  'entity-links': ['prose', '.fact ul.links'],
  fact: ['prose', 'dl.facts > .fact'],
  'feature-matrix': ['matrix', 'table.feature-matrix'],
  'filter-box': ['risks', 'filter-list .filter-box'],
  'finding-list': ['links', 'ul.findings'],
  'gate-reasons': ['atRisk', 'ul.gate-reasons'],
  'gate-table': ['gates', 'table.gate-table'],
  'health-files': ['health', 'table.health-files'],
  'health-rules': ['health', 'details.rule-group'],
  'home-attention': ['home', '[aria-labelledby=attention] .attention'],
  'home-releases': ['home', 'ul.release-list'],
  'index-choices': ['documents', 'document-index .index-choices'],
  'index-groups': ['documents', 'section.index-group'],
  'mdx-directive': ['code', '.alert.alert-tip'],
  'mdx-document': ['code', '.prose .directive-count'],
  'mdx-link': ['code', '.prose a.broken'],
  'missing-list': ['missing', 'ul.missing-list'],
  'not-checked': ['health', 'section.not-checked'],
  outline: ['home', 'nav.outline [aria-current=page]'],
  'owned-list': ['person', '.owned-list'],
  'page-head': ['prose', 'meta[property="og:title"]'],
  'page-keys': ['home', 'page-keys dialog > .keys'],
  'page-parts': ['features', 'ol.parts'],
  'path-progress': ['role', 'path-progress .path-progress'],
  'path-steps': ['guide', '.path-step a[rel=next]'],
  'phase-list': ['onTrack', 'ol.stages'],
  'phase-strip': ['phase', 'ol.phase-strip'],
  'plan-timeline': ['roadmap', 'plan-timeline .timeline-controls'],
  'read-mark': ['prose', 'read-mark .read-button'],
  'reading-contents': ['prose', 'reading-contents'],
  'reading-path-step': ['reasons', '.reading-path > li > h2 ~ p'],
  'reading-path': ['role', 'ol.reading-path > li.is-missing'],
  'register-files': ['risks', '.register-files'],
  'register-table': ['risks', 'sort-table .register-box'],
  'related-documents': ['double', '[aria-labelledby=page-doubles] a'],
  'release-blockers': ['atRisk', '.brief ul.blockers'],
  'release-brief': ['atRisk', '.brief .brief-health'],
  'release-documents': ['phase', '.document-groups'],
  'release-findings': ['atRisk', '.release-finding-rules'],
  'release-forecast': ['atRisk', '.forecast-steps'],
  'release-gates': ['atRisk', 'ul.gates .gate-stated'],
  'release-metrics': ['atRisk', '[aria-labelledby=metrics] table'],
  'release-milestones': ['atRisk', '[aria-labelledby=milestones] table'],
  'release-other-dates': ['atRisk', '.other-dates'],
  'release-phases': ['offTrack', '.other-phases'],
  'release-readers': ['onTrack', '[aria-labelledby=documents] .document-groups'],
  'release-rest': ['atRisk', '.release-rest'],
  'release-risks': ['atRisk', '[aria-labelledby=risks] .table-box table'],
  'release-strip': ['atRisk', '.release-strip .strip-more'],
  'release-tasks': ['atRisk', '[aria-labelledby=tasks] .task-sum'],
  'release-timeline': ['offTrack', '[aria-labelledby=launch] .timeline'],
  'risk-cells': ['atRisk', 'table.risk-cells'],
  'risk-matrix': ['risks', 'table.matrix'],
  'roadmap-undated': ['roadmap', 'section.undated'],
  'roadmap-ways': ['roadmap', '.roadmap-ways'],
  'role-list': ['home', 'ul.role-list .waypoints'],
  sentence: ['links', '.findings code'],
  'site-search': ['home', 'site-search .search-link'],
  'source-line': ['prose', '.fact .source-line'],
  sparkline: ['metrics', 'svg.sparkline'],
  'status-badge': ['milestones', '.badge svg'],
  'task-list': ['tasksOfRelease', 'ul.task-lines'],
  'task-overview': ['tasks', '[aria-labelledby=by-release]'],
  'task-totals': ['tasks', 'table.totals progress'],
  'theme-switch': ['home', 'theme-switch button'],
  'timeline-dates': ['roadmap', '.timeline-dates'],
  'timeline-legend': ['roadmap', 'ul.timeline-legend'],
  'timeline-table': ['roadmap', 'table.timeline-table .is-group'],
  timeline: ['roadmap', 'figure.timeline svg'],
  'unverified-table': ['health', 'table.unverified'],
}

/** What stands in the places that have states, in order. */
const states: readonly (readonly [PageName, string, readonly string[]])[] = [
  [
    'milestones',
    'tr:has-text("Sign ") .badge',
    [
      ...['Planned', 'Proposed', 'Not started', 'At risk', 'Open', 'Blocked', 'Deferred', 'Cancelled'],
      ...['Superseded', 'Mitigated', 'Accepted', 'Closed', 'Not applicable', 'Gathering moss'],
      ...['Complete', 'In progress', 'At risk', 'Complete 9/12', 'In progress 75 %'],
      ...['In review', 'In progress', 'Active', 'Ready', 'Released', 'Complete'],
    ],
  ],
  ['shipped', '.brief-health .badge', ['Shipped']],
  ['onTrack', '.brief-health .badge', ['On track']],
  ['atRisk', '.brief-health .badge', ['At risk']],
  ['offTrack', '.brief-health .badge', ['Off track']],
  ['ended', '.brief-health .badge', ['Ended']],
  ['undated', '.brief-health .badge', ['Unknown']],
  [
    'atRisk',
    '.brief-health li > a:not(.source-line)',
    [
      '1 gate lets it through only on conditions.',
      'It waits for 1 release that has not shipped.',
      '3 things are said to be blocked.',
      '5 tasks and milestones are overdue.',
      'Half of the simulated runs end by 2026-02-02, 85 of 100 by 2026-02-05; the target is 2026-01-30.',
      '6 open risks weigh 15 or more of 25.',
      '1 metric misses its target.',
    ],
  ],
  ['atRisk', '.release-strip .is-now > a', ['Radar', 'Fog horn']],
  ['atRisk', '.release-strip .strip-more', ['2 after']],
  ['atRisk', '.forecast-head .badge', ['Misses the target']],
  ['atRisk', '.burn-up-legend li', ['counted', 'half to 85 of 100 runs', 'target']],
  ['atRisk', '.other-date', ['2026-03-15', '2026-03-22']],
  ['onTrack', '.forecast-head .badge', ['Keeps the target']],
  ['onTrack', '.burn-up-legend li', ['counted', "the plan's own rate", 'target']],
  [
    'offTrack',
    '[aria-labelledby=launch] .timeline-mark text',
    ['T-48h: Last test', 'T-24h: Go/no-go', 'T-0: Departure', 'T+1h: First look'],
  ],
  ['gates', '.gate-counts div', ['No-go 1', 'Conditional 1', 'Unknown 5', 'Go 2']],
  ['gate', '.gate-facts > .badge', ['Go', 'No-go', 'Conditional', 'Unknown', 'Unknown', 'Unknown']],
  ['gate', '.gate-stated .badge', ['Complete']],
  ['gate', '.evidence .badge', ['Met', 'Not met']],
  ['metrics', '.register .badge', ['Met', 'Not met', 'Partly met']],
  ['tasks', '.figures div', ['Overdue 2', 'Open 26', 'Done 17']],
  [
    'tasksOfRelease',
    '.task-state',
    ['done', 'open', 'open', 'done', 'overdue', 'overdue', 'open', 'open', 'open'],
  ],
  [
    'links',
    '.prose .broken, .prose .is-missing, .prose .is-ambiguous',
    [
      'A file that is missing (no file text/fog-signals.md)',
      'A heading that is missing (no heading #anchors in text/prose.md)',
      'one that is not there (no file ../../src/no-such-file.txt in the repository)',
      'Written from the root (no file text/text/prose.md)',
      'In another case (no file text/Prose.md; there is text/prose.md)',
      'Still to be filled in (a placeholder: the author named no target)',
      'fog-horn.md (no such document)',
      'fog-horn.md (no such document)',
      'timetable.md (could be any of ferry/timetable.md, pier/timetable.md)',
    ],
  ],
  ['prose', '.alert-title', ['Note', 'Tip', 'Important', 'Warning', 'Caution']],
  ['directives', '.directive-count', ['2', '35']],
  [
    'directives',
    '.directive > .quiet',
    ['There is no such document in this plan.', 'Nothing here has a day on the calendar yet.'],
  ],
  [
    'directives',
    '.alert-title',
    [
      ...['Note', 'A title of its own', 'Important', 'Warning', 'Caution'],
      ...['::gate{id="No such gate"}', '::risks{onwer=nora}', ':::callout{type=loud}'],
    ],
  ],
  ['directives', '.prose code.broken', [':count{type=nothing}']],
  ['directives', '.tab-title', ['Ferry', 'Bus', 'On foot']],
  ['code', '.alert-title', ['Good to know', '<Risks>', '<Path role="nobody" />']],
  ['replaced', '.notice .badge', ['Superseded']],
  ['replaced', '.notice .links', ['Timetable of the ferry']],
  ['withdrawn', '.notice p', ['No document says what took its place.']],
  ['form', '.notice .badge', ['Template']],
  ['contradicted', '.notice .badge', ['Contradicted']],
  ['twoDates', '.notice .badge', ['Contradicted']],
  ['bare', '[aria-labelledby=page-backlinks] .quiet', ['No other document links here or mentions it.']],
  ['double', '[aria-labelledby=page-doubles] a', ['Boarding rules in winter']],
  ['role', '.reading-path > .is-missing h2', ['ferry/logbook.md']],
  [
    'reasons',
    '.reading-path > li > p',
    [
      'when to be there',
      'when to light the lamps',
      'The path names this file, but it does not exist.',
      'hour by hour',
    ],
  ],
  [
    'roadmap',
    '.undated-head',
    ['v1.1.0 In progress', 'v1.2.0 In progress', 'v2.0.0 Blocked', 'v3.0.0 no date'],
  ],
  [
    'dependencies',
    '.dependency-cycle',
    [
      'A circle: v0.1.0 waits for v0.2.0 waits for v0.1.0. Nothing of it can begin, so the way back is left out of the chain.',
    ],
  ],
  ['matrix', 'tr:has-text("Batteries") .badge', ['No', 'No', 'Planned', 'Beta']],
  ['calendar', '.is-today time', ['Thu 8']],
  [
    'missing',
    '.missing-list > li > .mention',
    [
      ...['text/fog-signals.md', 'fog-horn.md', 'pier/tides.md', 'ferry/budget.md', 'ferry/crew.md'],
      ...['ferry/logbook.md', 'ferry/prices.md'],
    ],
  ],
]

/** How often something is there, where its text says little. */
const counts: readonly (readonly [PageName, string, number])[] = [
  ['prose', '.drawing svg', 5],
  ['prose', '.prose > pre, .prose > .code-box', 7],
  ['prose', '.prose math', 2],
  ['prose', '.formula-unread', 1],
  ['prose', '.prose .table-box', 2],
  ['prose', '.prose .table-box.is-wide', 1],
  ['prose', '.footnotes li', 2],
  ['prose', '.prose .task-list-item .box', 3],
  ['risks', '.matrix td a', 25],
  ['risks', '.matrix .zone-high', 6],
  ['risks', '.matrix .zone-medium', 9],
  ['risks', '.matrix .zone-low', 10],
  ['metrics', '.sparkline', 3],
  ['metrics', '.sparkline-target', 2],
  ['effort', '.effort-point', 7],
  ['health', '.rule-group', 20],
]

/** A page of each kind that has most of its states at once; other tests look at the rest. */
const seen = ['prose', 'directives', 'atRisk', 'gate'] as const

let site: OpenSite

beforeAll(async () => {
  site = await openSite('showcase', { today: '2026-01-08', port: 4670 })
})

afterAll(() => site.close())

test('the list names every component', () => {
  const files = readdirSync(new URL('../../src/components', import.meta.url))
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.slice(0, -'.astro'.length))

  expect(Object.keys(components).sort()).toEqual(files.sort())
})

test('every component is shown somewhere', async () => {
  await eachPage(
    Object.entries(components),
    ([, [page]]) => page,
    async (page, [name, [, selector]]) => {
      expect.soft(await page.locator(selector).count(), name).toBeGreaterThan(0)
    },
  )
})

test('every state is shown', async () => {
  await eachPage(
    states,
    ([page]) => page,
    async (page, [name, selector, words]) => {
      const texts = await page.locator(selector).allTextContents()
      expect
        .soft(
          texts.map((text) => text.replace(/\s+/g, ' ').trim()),
          `${name} ${selector}`,
        )
        .toEqual(words)
    },
  )
  await eachPage(
    counts,
    ([page]) => page,
    async (page, [name, selector, count]) => {
      expect.soft(await page.locator(selector).count(), `${name} ${selector}`).toBe(count)
    },
  )
})

test('a filter says how many are left, in all and in every group', async () => {
  const page = await (await site.browser.newContext()).newPage()
  await page.goto(site.url + pages.gates)
  await page.getByLabel('Filter').fill('winter')
  await expect.poll(() => page.locator('filter-list output').innerText()).toBe('1 of 9 gates')
  expect(await page.locator('[data-filter-count]:visible').allInnerTexts()).toEqual(['1', '1'])
  await page.getByLabel('Filter').fill('')
  await expect.poll(() => page.locator('filter-list output').innerText()).toBe('9 gates')
  expect(await page.locator('[data-filter-count]:visible').allInnerTexts()).toEqual([
    ...['8', '2', '3', '2', '1'],
    ...['1', '1'],
  ])
  await page.context().close()
})

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
  const addresses = seen.map((name) => site.url + pages[name])
  expect(await findViolationsOn(site.browser, addresses, { colorScheme })).toEqual([])
})

/** Open the page of every item once, without JavaScript: what the build makes is what is looked at. */
async function eachPage<Item>(
  items: readonly Item[],
  pageOf: (item: Item) => PageName,
  look: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const page = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage()
  for (const [name, own] of Map.groupBy(items, pageOf)) {
    await page.goto(site.url + pages[name])
    for (const item of own) await look(page, item)
  }
  await page.context().close()
}
