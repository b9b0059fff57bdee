import { expect, test } from 'vitest'
import { formatGithub } from './github.ts'
import { reportFixture, reporting } from './report-fixture.ts'

test('every finding is a workflow command, and no text of a document can be another one', () => {
  expect(formatGithub(reportFixture(), reporting)).toBe(
    [
      '::error file=docs/plan.md,line=3,col=1,endLine=3,endColumn=40,title=missing-file::Cannot find file `risks & <chances>.md`; did you mean `gates/risks-and-chances.md`?',
      '::warning file=docs/plan.md,line=7,col=1,title=mojibake::This line was �[31msaved%0ASave 100%25, it was meant as: `a,b`.',
      '::notice file=docs/two words%2C é.md,title=declared-twice::Release `v1` is declared twice',
      '3 documents checked: 1 error, 1 warning, 1 info',
      'Not checked: 1 external link, 2 links that leave the folder',
      'Cannot verify 2 claims',
      '',
    ].join('\n'),
  )
})
