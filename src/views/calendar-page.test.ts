import { expect, test } from 'vitest'
import { calendarPages } from './calendar-page.ts'
import { contextOf, date, milestone, phase, project, release } from './roadmap-fixture.ts'

const beta = release('v1.1.0-beta', { target: date('2026-01-15') })
const pagesOf = (...more: Parameters<typeof contextOf>[0]) => [
  ...calendarPages(contextOf([project('caro'), beta, ...more])),
]

test('stands events on their day, and phases on their first and last', () => {
  const [page] = pagesOf(
    phase(beta, 1, 'Preparation', { start: date('2026-01-08'), end: date('2026-01-12') }),
    milestone(beta, 'Go/no-go', { date: date('2026-01-14') }),
  )
  const days = page!.props.weeks.flatMap((week) => week.days)

  expect(
    days.flatMap(({ day, events }) => events.map(({ title, part }) => `${day} ${title} ${part}`)),
  ).toEqual([
    '2026-01-08 Preparation begins',
    '2026-01-12 Preparation ends',
    '2026-01-14 Go/no-go whole',
    '2026-01-15 v1.1.0-beta whole',
  ])
  expect([days[0]?.day, days.at(-1)?.day, days.length]).toEqual(['2025-12-29', '2026-02-01', 35])
  expect(days.filter(({ today }) => today).map(({ day }) => day)).toEqual(['2026-01-10'])
})

test('has a page per month with events, however far apart they are', () => {
  const pages = pagesOf(
    milestone(beta, 'Someday', { date: date('9999-12-31') }),
    milestone(beta, 'Once', { date: date('1999-06-01') }),
  )

  expect(pages.map(({ slug }) => slug)).toEqual(['', '1999-06', '9999-12'])
  expect(pages[0]!.props.previous).toEqual({ title: 'June 1999', href: '/calendar/1999-06/' })
  expect(pages[0]!.props.next).toEqual({ title: 'December 9999', href: '/calendar/9999-12/' })
})

test('lists what is only known to a month instead of putting it on a day', () => {
  const pages = pagesOf(milestone(beta, 'Fair', { date: date('2026-03') }))

  expect(pages[1]!.slug).toBe('2026-03')
  expect(pages[1]!.props.sometime.map(({ title, dates }) => `${title}, ${dates}`)).toEqual(['Fair, 2026-03'])
  expect(pages[1]!.props.weeks.flatMap(({ days }) => days.flatMap(({ events }) => events))).toEqual([])
})

test('opens with the month that is read, else with the next that has something', () => {
  const [page] = [
    ...calendarPages(contextOf([project('caro'), release('v2.0.0', { target: date('2026-04-01') })])),
  ]

  expect(page!.props.frame.path).toBe('calendar/')
  expect(page!.props.month).toBe('April 2026')
})

test('is not there when nothing has a date', () => {
  expect([...calendarPages(contextOf([project('caro'), release('v2.0.0')]))]).toEqual([])
})
