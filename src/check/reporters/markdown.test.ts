import { expect, test } from 'vitest'
import { formatMarkdown } from './markdown.ts'
import { cleanReport, reportFixture, reporting } from './report-fixture.ts'

test('figures by rule, then the findings of each file folded away', () => {
  expect(formatMarkdown(reportFixture(), reporting)).toBe(
    [
      '### Roadbook: 1 error, 1 warning, 1 info in 3 documents',
      '',
      '| Rule | Severity | Findings |',
      '| --- | --- | ---: |',
      '| declared-twice | info | 1 |',
      '| missing-file | error | 1 |',
      '| mojibake | warning | 1 |',
      '',
      '<details><summary>docs/plan.md: 2 findings</summary>',
      '',
      '- **error** `3:1-3:40` Cannot find file `risks & <chances>.md`; did you mean `gates/risks-and-chances.md`? ([missing-file](https://example.org/rules/missing-file/))',
      '- **warning** `7:1` This line was �[31msaved Save 100%, it was meant as: `a,b`. ([mojibake](https://example.org/rules/mojibake/))',
      '',
      '</details>',
      '',
      '<details><summary>docs/two words, é.md: 1 finding</summary>',
      '',
      '- **info** Release `v1` is declared twice ([declared-twice](https://example.org/rules/declared-twice/))',
      '',
      '</details>',
      '',
      'Known from the baseline and not shown: 500.',
      '',
      'Switched off by comments: 2.',
      '',
      'Not checked: 1 external link, 2 links that leave the folder.',
      '',
      '<details><summary>Cannot verify, so neither right nor wrong: 2 claims</summary>',
      '',
      '| Rule | What was met | Claims |',
      '| --- | --- | ---: |',
      '| table-total | total of rows of different units | 2 |',
      '',
      '</details>',
      '',
    ].join('\n'),
  )
})

test('it fits into a comment, and says how much did not', () => {
  const { diagnostics, ...rest } = reportFixture()
  const [first] = diagnostics
  const many = Array.from({ length: 2000 }, (_, index) => ({
    ...(first as NonNullable<typeof first>),
    file: `${index % 500}.md` as (typeof rest.documents)[number],
  }))
  const text = formatMarkdown({ ...rest, diagnostics: many }, reporting)
  expect(text.length).toBeLessThan(65_536)
  expect(text).toMatch(/\n\n\d+ findings more than fit here; `roadbook check` prints them\.\n/)
})

test('a clean report is its title', () => {
  expect(formatMarkdown(cleanReport(), reporting)).toBe('### Roadbook: nothing to report in 1 document\n')
})
