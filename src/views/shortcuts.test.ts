import { expect, test } from 'vitest'
import { strings } from '../model/strings/en.ts'
import { listShortcuts } from './shortcuts.ts'

test('main pages of the outline have letters, releases and reading paths always', () => {
  const outline = [
    {
      title: '',
      entries: [
        { title: 'Overview', href: '/plan/' },
        { title: 'All documents', href: '/plan/documents/' },
      ],
    },
    { title: 'Lamp', entries: [{ title: 'v1.0.0', href: '/plan/releases/v1.0.0/' }] },
    { title: 'Registers', entries: [{ title: 'Risks', href: '/plan/risks/' }] },
  ]
  const shortcuts = listShortcuts(outline, '/plan/', strings.frame.titles)

  expect(shortcuts.map(({ key, title, href }) => `${key} ${title} ${href}`)).toEqual([
    'o Overview /plan/',
    'd All documents /plan/documents/',
    'r Risks /plan/risks/',
    'l Releases /plan/releases/',
    'p Reading paths /plan/roles/',
  ])
})
