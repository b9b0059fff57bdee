import { expect, test } from 'vitest'
import { planOf } from './plan-of-files.ts'

const files = {
  'plan/scope.md': '# Scope\n\n## Über uns & mehr\n',
  'plan/README.md': '# Plans\n',
  'plan/with space.md': '# Space\n',
  'RISKS.md': '# Risks\n\n## 🚀 Quick Start\n',
}

/** Outcome of one link, written in `plan/a.md`. */
function outcomeOf(target: string): string {
  const plan = planOf(
    { ...files, 'plan/a.md': `# A\n\n## Here\n\n[x](${target})\n` },
    { assets: ['plan/data.csv'] },
  )
  const { outcome, path, anchor, anchorExists, caseMismatch } = plan.links.find(
    (link) => link.file === 'plan/a.md',
  )!
  return [outcome, path, anchor && `#${anchor}`, anchorExists, caseMismatch && `not ${caseMismatch}`]
    .filter((part) => part !== undefined)
    .join(' ')
}

test.each([
  ['scope.md', 'document plan/scope.md'],
  ['./scope.md?raw=1', 'document plan/scope.md'],
  ['/plan/scope.md', 'document plan/scope.md'],
  ['../RISKS.md', 'document RISKS.md'],
  ['with%20space.md', 'document plan/with space.md'],
  ['scope.md#%C3%BCber-uns--mehr', 'document plan/scope.md #über-uns--mehr true'],
  ['scope.md#nowhere', 'document plan/scope.md #nowhere false'],
  ['#here', 'document plan/a.md #here true'],
  ['#Here', 'document plan/a.md #Here false'],
  ['../RISKS.md#-quick-start', 'document RISKS.md #-quick-start true'],
  ['../RISKS.md#quick-start', 'document RISKS.md #quick-start false'],
  ['data.csv', 'asset plan/data.csv'],
  ['../plan/', 'document plan/README.md'],
  ['..', 'folder '],
  ['../risks.md', 'missing risks.md not RISKS.md'],
  ['gone.md', 'missing plan/gone.md'],
  ['../../other/repo.md', 'outside'],
  ['https://example.org/a.md', 'external'],
  ['mailto:a@example.org', 'external'],
  ['//example.org/a.md', 'external'],
  ['link', 'placeholder'],
  ['TBD', 'placeholder'],
  ['100%.md', 'missing plan/100%.md'],
  ['__proto__', 'missing plan/__proto__'],
])('resolves %s', (target, expected) => {
  expect(outcomeOf(target)).toBe(expected)
})
