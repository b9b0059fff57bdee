import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { type RolePageProps, rolePages } from './role-pages.ts'

const release = (phases: string) => ({
  'v1.md': `---\ntype: release\nversion: v1.0.0\nphases:\n${phases}---\n# v1.0.0\n`,
  'build.md': '---\nrelease: v1.0.0\nphase: build\n---\n# Building\n',
  'gate.md': '---\nrelease: v1.0.0\nphase: gate\n---\n# Gate\n',
  'notes.md': '# Notes\n',
  'roadbook.yml': 'roles:\n  - { id: qa, path: [build.md, gate.md, notes.md, gone.md] }\n',
})

function stepsOf(files: Readonly<Record<string, string>>): string[] {
  const plan = planOf(files, { today: '2026-01-20' })
  const pages = [...rolePages({ plan, addresses: buildAddresses(plan, '/'), strings })]
  const { steps } = pages.find(({ kind }) => kind === 'role')?.props as RolePageProps
  return steps.map(({ number, document, missing, now }) =>
    [
      `${number} ${document?.title ?? missing}`,
      ...now.map(({ title, until }) => `${title}${until === undefined ? '' : ` until ${until}`}`),
    ].join(' | '),
  )
}

test('marks the steps whose phase is under way on the day of the site', () => {
  const phases =
    '  - { id: build, title: Build, start: 2026-01-10, end: 2026-01-20 }\n' +
    '  - { id: gate, title: Gate, start: 2026-01-21, end: 2026-01-22 }\n'

  expect(stepsOf(release(phases))).toEqual([
    '1 Building | Build until 2026-01-20',
    '2 Gate',
    '3 Notes',
    '4 gone.md',
  ])
})

test('invents no end: a phase with a start alone is not under way', () => {
  const phases = '  - { id: build, title: Build, start: 2026-01-10 }\n  - { id: gate, title: Gate }\n'

  expect(stepsOf(release(phases))).toEqual(['1 Building', '2 Gate', '3 Notes', '4 gone.md'])
})

test('says where the path was found, which is not where its role is declared', () => {
  const plan = planOf({
    'index.md': '# Index\n\n## Quick start by role\n\n### QA lead\n\n1. [A](a.md) - first\n2. [B](b.md)\n',
    'a.md': '# A\n',
    'b.md': '# B\n',
    'roadbook.yml': 'roles:\n  - { id: qa-lead }\n',
  })
  const pages = [...rolePages({ plan, addresses: buildAddresses(plan, '/'), strings })]

  expect((pages.find(({ kind }) => kind === 'role')?.props as RolePageProps).source.text).toBe(
    'index.md, line 7',
  )
})

test('the version of a step changes with its text alone', () => {
  const versionOf = (text: string) => {
    const plan = planOf({ 'a.md': text, 'roadbook.yml': 'roles:\n  - { id: qa, path: [a.md] }\n' })
    const pages = [...rolePages({ plan, addresses: buildAddresses(plan, '/'), strings })]
    return (pages.find(({ kind }) => kind === 'role')?.props as RolePageProps).steps[0]?.version
  }

  expect(versionOf('# A\n')).toBe(versionOf('# A\n'))
  expect(versionOf('# A\n')).not.toBe(versionOf('# A\n\nMore.\n'))
})
