import { expect, test } from 'vitest'
import { formatDiff } from './fix-diff.ts'

test('a change stands between three lines of context', () => {
  expect(formatDiff('plan.md', '1\n2\n3\n4\nold\n6\n7\n8\n9\n', '1\n2\n3\n4\nnew\n6\n7\n8\n9\n')).toBe(
    '--- a/plan.md\n+++ b/plan.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-old\n+new\n 6\n 7\n 8\n',
  )
})

test('changes far from each other are hunks of their own', () => {
  const lines = (first: string, last: string) => `${first}\n2\n3\n4\n5\n6\n7\n8\n${last}`
  expect(formatDiff('plan.md', lines('a', 'b'), lines('A', 'B'))).toBe(
    [
      '--- a/plan.md',
      '+++ b/plan.md',
      '@@ -1,4 +1,4 @@',
      '-a',
      '+A',
      ' 2',
      ' 3',
      ' 4',
      '@@ -6,4 +6,4 @@',
      ' 6',
      ' 7',
      ' 8',
      '-b',
      '\\ No newline at end of file',
      '+B',
      '\\ No newline at end of file',
      '',
    ].join('\n'),
  )
})

test('line ends are part of their lines', () => {
  expect(formatDiff('plan.md', 'a\r\nb\r\n', 'a\r\nc\r\n')).toBe(
    '--- a/plan.md\n+++ b/plan.md\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n',
  )
})

test('nothing changed prints nothing', () => {
  expect(formatDiff('plan.md', 'a\n', 'a\n')).toBe('')
})
