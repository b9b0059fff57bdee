import { expect, test } from 'vitest'
import { planOf, sourcesOf } from '../../tests/plan-of.ts'
import { strings } from '../model/strings/en.ts'
import { toDocumentPath } from '../model/paths.ts'
import { buildAddresses } from './addresses.ts'
import { splitAtDirectives } from './directive-segments.ts'
import { createDirectiveViews, type DirectiveView } from './directive-views.ts'
import { markdownTwins } from './markdown-twins.ts'

const files = {
  'roadbook.yml': 'roles:\n  - { id: qa-lead, title: QA lead, path: [quality.md, gone.md] }\n',
  'v1.md': '---\ntype: release\nversion: v1.0.0\nstart: 2026-01-05\ntarget: 2026-02-27\n---\n# v1.0.0\n',
  'v2.md': '---\ntype: release\nversion: v2.0.0\n---\n# v2.0.0\n',
  'quality.md': [
    '---\ntype: plan\nstatus: in progress\nrelease: v1.0.0\nowner: qa-lead\nupdated: 2026-01-02\n---',
    '# Quality plan',
    '## Go/no-go\n\n- [x] All tests pass\n- [ ] Nobody waits',
    '## Metrics\n\n| Metric | Target | Actual |\n| --- | --- | --- |\n| Coverage | 80% | 86% |\n| Start-up | 1 s | 2 s |',
    '## Risks\n\n| Risk | Likelihood | Impact | Mitigation | Owner |\n| --- | --- | --- | --- | --- |\n| Crane stands still | High | High | A second crane | Kim |\n| Rope tears | Low | Low | None | Kim |',
    '## Tasks\n\n| Task | Owner | Due | Status |\n| --- | --- | --- | --- |\n| Paint the quay | Kim | 2026-01-10 | Open |\n| Buy a rope | Kim | 2026-01-09 | Complete |',
  ].join('\n\n'),
  'launch.md':
    '---\ntype: plan\nstatus: complete\nrelease: v2.0.0\nupdated: 2026-01-03\n---\n# Launch plan\n',
}

function viewsOf(text: string, more: Readonly<Record<string, string>> = {}): DirectiveView[] {
  const plan = planOf({ ...files, ...more, 'a.md': text })
  const context = { plan, addresses: buildAddresses(plan, '/plan/'), strings }
  const document = plan.documents.get(toDocumentPath('a.md'))
  return document === undefined ? [] : createDirectiveViews(context)(document)
}

test('a count is the number of documents that have one value of everything asked for', () => {
  const text =
    ':count{type=plan} :count{type=plan status=complete} :count{status="in progress,done" type=Plan} :count{release=1.0} :count{owner=qa-lead} :count{release=v1.0.0 status=complete} :count{}'
  expect(viewsOf(text).map((view) => (view.show === 'count' ? `${view.count} ${view.href}` : view))).toEqual([
    '2 /plan/documents/?type=Plan',
    '1 /plan/documents/?type=Plan&status=Complete',
    '2 /plan/documents/',
    '2 /plan/documents/?release=v1.0.0',
    '1 /plan/documents/?owner=QA+lead',
    '0 /plan/documents/?status=Complete&release=v1.0.0',
    '5 /plan/documents/',
  ])
})

test('documents come in the order that is asked for, and what is left out is said', () => {
  const titles = viewsOf(
    '::documents{type=plan}\n\n::documents{type=plan sort=newest}\n\n::documents{type=plan sort=title limit=1}\n\n::documents{type=runbook}',
  ).map((view) =>
    view.show === 'documents' ? [...view.rows.map(({ title }) => title), view.more?.title ?? ''] : view,
  )
  expect(titles).toEqual([
    ['Launch plan', 'Quality plan', ''],
    ['Launch plan', 'Quality plan', ''],
    ['Launch plan', '1 more document'],
    { show: 'nothing', text: 'There is no such document in this plan.' },
  ])
})

test('gates, metrics and risks are those of the registers', () => {
  const shown = viewsOf(
    '::gate{id="Go/no-go"}\n\n::gates{release=v2.0.0}\n\n::metric{name=coverage}\n\n::metrics{limit=1}\n\n::risks{owner=kim}\n\n::risks{status=mitigated}',
  ).map((view) => {
    if (view.show === 'gates') return view.gates.rows.map(({ title, badge }) => `${title}: ${badge.word}`)
    if (view.show === 'metrics') return view.metrics.rows.map(({ title, actual }) => `${title}: ${actual}`)
    if (view.show === 'risks') return view.risks.rows.map(({ title }) => title)
    return view.show
  })
  expect(shown).toEqual([
    ['Go/no-go: Unknown'],
    'nothing',
    ['Coverage: 86%'],
    ['Coverage: 86%'],
    ['Crane stands still', 'Rope tears'],
    'nothing',
  ])
})

test('tasks say how many are done, and show those that are so', () => {
  const [all, overdue, done] = viewsOf(
    '::tasks{owner=kim}\n\n::tasks{owner=kim status=overdue}\n\n::tasks{owner=kim status=done}',
  )
  expect(
    [all, overdue, done].map(
      (view) => view?.show === 'tasks' && [view.of, view.rows.map(({ title }) => title)],
    ),
  ).toEqual([
    [{ total: 2, done: 1 }, ['Paint the quay', 'Buy a rope']],
    [{ total: 2, done: 1 }, ['Paint the quay']],
    [{ total: 2, done: 1 }, ['Buy a rope']],
  ])
})

test('a task that was put off is open, as everywhere, and comes last', () => {
  const rows = ['Dig | Kim | | Deferred', 'Build | Kim | 2026-01-11 | Planned', 'Buy | Kim | | Complete']
  const table = `| Task | Owner | Due | Status |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`
  const harbour = { 'v3.md': `---\ntype: release\nversion: v3.0.0\n---\n# v3.0.0\n\n${table}` }
  const [all, open] = viewsOf('::tasks{release=v3.0.0}\n\n::tasks{release=v3.0.0 status=open}', harbour)
  expect(
    [all, open].map((view) => view?.show === 'tasks' && [view.of, view.rows.map(({ title }) => title)]),
  ).toEqual([
    [{ total: 3, done: 1 }, ['Build', 'Dig', 'Buy']],
    [{ total: 3, done: 1 }, ['Build', 'Dig']],
  ])
})

test('a path has its missing steps in their place', () => {
  const [view] = viewsOf('::path{role=qa-lead}')
  expect(view?.show === 'path' && view.steps.map(({ title, href }) => `${title} ${href ?? '-'}`)).toEqual([
    'Quality plan /plan/documents/quality/',
    'gone.md -',
  ])
})

test('timelines of one page have names of their own, and lead to the release for what they leave out', () => {
  const milestones = Array.from(
    { length: 20 },
    (_, day) => `| 2026-02-${String(day + 1).padStart(2, '0')} | Step ${day + 1} |`,
  )
  const schedule = `---\nrelease: v1.0.0\n---\n# Schedule\n\n## Milestones\n\n| Date | Milestone |\n| --- | --- |\n${milestones.join('\n')}\n`
  const views = viewsOf(
    '::timeline{release=v1.0.0}\n\n::timeline{release=v1.0.0}\n\n::timeline{release=v2.0.0}',
    { 'schedule.md': schedule },
  )
  const timelines = views.map((view) => (view.show === 'timeline' ? view : undefined))
  expect(timelines.map((view) => view?.name)).toEqual(['directive-0', 'directive-1', 'directive-2'])
  expect(timelines[0]?.chart?.title).toBe('Timeline of v1.0.0')
  expect(timelines[0]?.table.parts.flatMap(({ omitted }) => omitted)).toEqual([
    { title: '+4 more milestones', href: '/plan/releases/plan/v1.0.0/#milestones' },
  ])
  expect(timelines[2]?.chart).toBeUndefined()
})

test('what is wrong shows itself with the reasons, and the rest of the document does not suffer', () => {
  expect(
    viewsOf('::gaet{id=x}\n\n::gate{id=x y=z}\n\n:count{type=plam} :count{type=plan}\n\n:::callout\na\n:::'),
  ).toMatchObject([
    {
      show: 'broken',
      written: '::gaet{id=x}',
      reasons: ['Unexpected directive `::gaet`; did you mean `::gate`?'],
    },
    { show: 'broken', reasons: ['Unexpected attribute `y` of `::gate`, expected `id`'], isInline: false },
    {
      show: 'broken',
      reasons: ['Cannot find type `plam`, which `:count` names; did you mean `plan`?'],
      isInline: true,
    },
    { show: 'count', count: '2' },
    { show: 'text' },
  ])
})

test('a release is that of the own project where several have one of that name', () => {
  const shared = {
    'roadbook.yml': 'projects:\n  - { id: sea, folder: sea }\n  - { id: sky, folder: sky }\n',
    'sea/v1.md': '---\ntype: release\nversion: v1.0.0\n---\n# v1.0.0\n',
    'sky/v1.md': '---\ntype: release\nversion: v1.0.0\n---\n# v1.0.0\n',
  }
  const count = (path: string) => {
    const plan = planOf({ ...shared, [path]: '# A\n\n:count{release=v1.0.0}\n' })
    const document = plan.documents.get(toDocumentPath(path))
    const views =
      document && createDirectiveViews({ plan, addresses: buildAddresses(plan, '/'), strings })(document)
    return views?.map((view) => (view.show === 'count' ? view.count : view.show))
  }
  expect(count('sea/a.md')).toEqual(['1'])
  expect(count('a.md')).toEqual(['2'])
})

test('the twin of a document has numbers for its counts, and everything else as written', () => {
  const text = '# A\n\nAll :count{type=plan\nstatus=complete} of `:count{}` :count{type=plam}\n\n::gates\n'
  const all = { ...files, 'a.md': text }
  const plan = planOf(all)
  const context = { plan, addresses: buildAddresses(plan, '/'), strings }
  const twins = new Map([...markdownTwins(context, sourcesOf(all))].map((file) => [file.path, file.text]))
  expect(twins.get('documents/a.md')).toBe('# A\n\nAll 1 of `:count{}` :count{type=plam}\n\n::gates\n')
  expect(twins.get('documents/launch.md')).toBe(files['launch.md'])
})

test('a rendered text is cut at its marks', () => {
  expect(splitAtDirectives('<p>a <!--directive:0--><!--directive:12--></p><!-- directive:1 -->')).toEqual([
    '<p>a ',
    0,
    12,
    '</p><!-- directive:1 -->',
  ])
  expect(splitAtDirectives('<p>a</p>')).toEqual(['<p>a</p>'])
})
