import { expect, test } from 'vitest'
import { planOf } from './plan-of-files.ts'

const files = {
  'PLAN.md': '# Plan\n',
  'docs/GUIDE.md': '# Guide\n',
  'docs/a/tasks.md': '# Tasks\n',
  'docs/b/tasks.md': '# Tasks\n',
  'docs/sub/ONLY.md': '# Only\n',
}

/** Outcome of one mention, written in `docs/from.md`. */
function outcomeOf(name: string, folderName = 'plans'): string {
  const plan = planOf({ ...files, 'docs/from.md': `# From\n\nSee \`${name}\`.\n` }, { folderName })
  const [mention] = plan.mentions
  return `${mention?.outcome}${mention?.path === undefined ? '' : ` ${mention.path}`}`
}

test.each([
  ['GUIDE.md', 'resolved docs/GUIDE.md'],
  ['PLAN.md', 'resolved PLAN.md'],
  ['docs/GUIDE.md', 'resolved docs/GUIDE.md'],
  ['ONLY.md', 'resolved docs/sub/ONLY.md'],
  ['sub/ONLY.md', 'resolved docs/sub/ONLY.md'],
  ['tasks.md', 'ambiguous'],
  ['a/tasks.md', 'resolved docs/a/tasks.md'],
  ['plan.md', 'case-mismatch PLAN.md'],
  ['gone.md', 'missing'],
  ['other/ONLY.md', 'missing'],
  ['../../PLAN.md', 'missing'],
  ['[name].md', 'placeholder'],
  ['plan-YYYY-MM-DD.md', 'placeholder'],
  ['release_notes_v1.X.Y.md', 'placeholder'],
])('resolves %s', (name, expected) => {
  expect(outcomeOf(name)).toBe(expected)
})

test('knows the way to the content by the name of its folder', () => {
  expect(outcomeOf('.claude/releases/PLAN.md', 'releases')).toBe('resolved PLAN.md')
})

test('learns the way to the content from the names that lead there', () => {
  const plan = planOf({
    'a.md':
      '# A\n\n`repo/plans/b.md` `repo/plans/c.md` `repo/plans/d.md` `repo/plans/gone.md` `repo/other/b.md`\n',
    'b.md': '# B\n',
    'c.md': '# C\n',
    'd.md': '# D\n',
  })

  expect(plan.mentions.map((mention) => `${mention.name} ${mention.outcome}`)).toEqual([
    'repo/plans/b.md resolved',
    'repo/plans/c.md resolved',
    'repo/plans/d.md resolved',
    'repo/plans/gone.md missing',
    'repo/other/b.md missing',
  ])
})
