import { expect, test } from 'vitest'
import { formatPretty, type Palette } from './pretty.ts'
import { cleanReport, reportFixture } from './report-fixture.ts'
import { columnsOf } from './wrap.ts'

const same = (text: string) => text
const palette: Palette = { red: same, yellow: same, dim: same, bold: same }
const textOf = (...report: Parameters<typeof formatPretty>) => [...formatPretty(...report)].join('')
const report = textOf(reportFixture(), { palette, folder: 'docs/' })

test('findings are grouped by file; figures by rule and what was not checked come last', () => {
  expect(report).toBe(
    [
      'docs/plan.md (1 error, 1 warning)',
      'docs/plan.md:3:1-3:40: error: Cannot find file `risks & <chances>.md`; did you',
      '    mean `gates/risks-and-chances.md`? (missing-file)',
      'docs/plan.md:7:1: warning: This line was �[31msaved (mojibake)',
      '    Save 100%, it was meant as: `a,b`.',
      '',
      'docs/two words, é.md (1 info)',
      'docs/two words, é.md: info: Release `v1` is declared twice (declared-twice)',
      '    docs/plan.md:1:1: The other one',
      '',
      'Hand-written indexes',
      '  docs/README.md names 18, 7 missing; 2 of 3 documents are not named',
      '',
      '3 documents checked: 1 error, 1 warning, 1 info',
      '  info     declared-twice      1',
      '  error    missing-file        1',
      '  warning  mojibake            1',
      'Switched off by comments: 2 findings',
      'Not shown, as the baseline lists them: 500 findings; 3 more are gone, `roadbook',
      '    check --update-baseline` takes them out',
      'External links asked for: 4, 0 broken, 1 unknown',
      'unknown: https://slow.example/ no answer within 10 s',
      'Not checked: 1 external link, 2 links that leave the folder',
      'Cannot verify, so neither right nor wrong: 2 claims',
      '  table-total      2  total of rows of different units',
      '',
    ].join('\n'),
  )
})

test('no line is wider than 80 columns, unless a single word is', () => {
  const { diagnostics, ...rest } = reportFixture()
  const [first] = diagnostics
  const long = `${'é✅'.repeat(20)} `.repeat(9) + 'x'.repeat(100)
  const wide = { ...rest, diagnostics: first === undefined ? [] : [{ ...first, reason: long, note: long }] }
  for (const line of textOf(wide, { palette, folder: '' }).split('\n')) {
    expect(columnsOf(line) <= 80 || line.trim() === 'x'.repeat(100)).toBe(true)
  }
})

test('every finding begins a line that an editor can jump to', () => {
  const jumps = report
    .split('\n')
    .flatMap(
      (line) => /^(\S.*?):(\d+):(\d+)(?:-\d+:\d+)?: (?:error|warning|info): /.exec(line)?.slice(1, 4) ?? [],
    )
  expect(jumps).toEqual(['docs/plan.md', '3', '1', 'docs/plan.md', '7', '1'])
})

test('colours do not change where lines end', () => {
  const paint = (text: string) => `\u001b[1m${text}\u001b[0m`
  const coloured = textOf(reportFixture(), {
    palette: { red: paint, yellow: paint, dim: paint, bold: paint },
    folder: 'docs/',
  })
  expect(coloured.replaceAll('\u001b[1m', '').replaceAll('\u001b[0m', '')).toBe(report)
  expect(coloured).toContain('\u001b[1merror:\u001b[0m')
})

test('a clean report says so', () => {
  expect(textOf(cleanReport(), { palette, folder: '' })).toBe('1 document checked: nothing to report\n')
})
