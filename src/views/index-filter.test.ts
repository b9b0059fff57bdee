import { expect, test } from 'vitest'
import { chooseRows, formatChoice, type IndexChoice, type IndexRow, readChoice } from './index-filter.ts'

const rows: IndexRow[] = [
  row('Launch plan', {
    minutes: 9,
    updated: '2026-01-05',
    facets: { type: ['Plan'], release: ['v1', 'v2'] },
  }),
  row('Test plan', { minutes: 2, facets: { type: ['Plan'], release: ['v1'], status: ['Ready'] } }),
  row('Résumé 10', { minutes: 4, updated: '2026-01-07', facets: { type: ['Report'], release: ['v2'] } }),
  row('Résumé 9', { minutes: 4, facets: { type: ['Report'], status: ['Ready'] } }),
]

function row(title: string, rest: Pick<IndexRow, 'minutes' | 'facets'> & { updated?: string }): IndexRow {
  return { title, href: '', path: `${title.toLowerCase().replaceAll(' ', '-')}.md`, group: 'All', ...rest }
}

function titles(choice: Partial<IndexChoice>): string[] {
  return chooseRows(rows, { text: '', order: 'group', facets: {}, ...choice }).rows.map(({ title }) => title)
}

test('keeps what holds every word, without regard to case and accents', () => {
  expect(titles({ text: 'PLAN ready' })).toEqual(['Test plan'])
  expect(titles({ text: 'resume' })).toEqual(['Résumé 10', 'Résumé 9'])
  expect(titles({ text: 'launch-plan.md' })).toEqual(['Launch plan'])
})

test('counts what each further choice would leave, and for a chosen facet what another value would', () => {
  const { rows: left, counts } = chooseRows(rows, { text: '', order: 'group', facets: { release: 'v2' } })

  expect(left.map(({ title }) => title)).toEqual(['Launch plan', 'Résumé 10'])
  expect([...counts.type]).toEqual([
    ['Plan', 1],
    ['Report', 1],
  ])
  expect([...counts.release]).toEqual([
    ['v1', 2],
    ['v2', 2],
  ])
  expect([...counts.status]).toEqual([])
})

test('two chosen facets narrow each other', () => {
  const { rows: left, counts } = chooseRows(rows, {
    text: '',
    order: 'group',
    facets: { release: 'v2', type: 'Plan' },
  })

  expect(left.map(({ title }) => title)).toEqual(['Launch plan'])
  expect([...counts.type]).toEqual([
    ['Plan', 1],
    ['Report', 1],
  ])
  expect([...counts.release]).toEqual([
    ['v1', 2],
    ['v2', 1],
  ])
})

test('sorts by title with numbers by size, by length, and by day with the unknown last in both orders', () => {
  expect(titles({ order: 'title' })).toEqual(['Launch plan', 'Résumé 9', 'Résumé 10', 'Test plan'])
  expect(titles({ order: 'shortest' })).toEqual(['Test plan', 'Résumé 10', 'Résumé 9', 'Launch plan'])
  expect(titles({ order: 'newest' })).toEqual(['Résumé 10', 'Launch plan', 'Test plan', 'Résumé 9'])
  expect(titles({ order: 'oldest' })).toEqual(['Launch plan', 'Résumé 10', 'Test plan', 'Résumé 9'])
})

test.each([
  ['', { text: '', order: 'group', facets: {} }],
  ['?filter=go+no-go', { text: 'go no-go', order: 'group', facets: {} }],
  [
    '?type=Status+report&release=v1.1.0&sort=newest',
    { text: '', order: 'newest', facets: { type: 'Status report', release: 'v1.1.0' } },
  ],
] as const)('the address %j holds a choice and gives it back', (query, choice) => {
  expect(readChoice(query)).toEqual(choice)
  expect(formatChoice(choice)).toBe(query)
})

test('what makes no sense in an address is left out', () => {
  expect(readChoice('?sort=random&colour=red&type=')).toEqual({ text: '', order: 'group', facets: {} })
})
