import { describe, expect, test } from 'vitest'
import { type Diagnostic, formatDiagnostic } from '../model/diagnostics.ts'
import { toDocumentPath } from '../model/paths.ts'
import { compareWithBaseline, formatBaseline, parseBaseline, reportGone } from './baseline.ts'

const old = [
  missing('b.md', 3, 'x.md'),
  missing('a.md', 9, 'x.md'),
  missing('a.md', 2, 'x.md'),
  missing('a.md', 4, 'y.md'),
]

test('findings are written as one sorted line per group', () => {
  expect(formatBaseline(old).split('\n')).toEqual([
    '# Findings that Roadbook lets pass; only new ones make a check fail.',
    '# Written by `roadbook check --update-baseline`, left aside by `--no-baseline`.',
    '- {"file":"a.md","rule":"missing-file","fingerprint":"27f71a443f71","count":2}',
    '- {"file":"a.md","rule":"missing-file","fingerprint":"8a10821bb7df","count":1}',
    '- {"file":"b.md","rule":"missing-file","fingerprint":"975905a8cd3a","count":1}',
    '',
  ])
})

describe('against the baseline of old findings', () => {
  test('the same findings are known, wherever their lines moved', () => {
    expect(compare(old.map((one) => moved(one, 40)))).toEqual({ fresh: [], known: 4, gone: [] })
  })

  test('another one is new', () => {
    expect(compare([...old, missing('a.md', 1, 'z.md')])).toEqual({
      fresh: ['a.md:1:1: error: Cannot find file `z.md` (missing-file)'],
      known: 4,
      gone: [],
    })
  })

  test('the same mistake once more is new', () => {
    expect(compare([...old, missing('a.md', 70, 'x.md')]).fresh).toEqual([
      'a.md:70:1: error: Cannot find file `x.md` (missing-file)',
    ])
  })

  test('the same mistake in another file is new', () => {
    expect(compare([...old, missing('c.md', 1, 'x.md')]).fresh).toHaveLength(1)
  })

  test('what is mended is gone, also in part', () => {
    expect(compare(old.slice(2))).toEqual({
      fresh: [],
      known: 2,
      gone: [
        ['a.md', 1],
        ['b.md', 1],
      ],
    })
  })
})

test('figures and suggestions of a sentence do not make a finding new, names in backticks do', () => {
  const say = (reason: string): Diagnostic => ({
    ruleId: 'near',
    severity: 'info',
    file: toDocumentPath('a.md'),
    reason,
  })
  const entries = entriesOf([say('92 % of this is in `v1.md` too; did you mean `v3.md`?')])
  expect(compareWithBaseline([say('95.5 % of this is in `v1.md` too')], entries).fresh).toEqual([])
  expect(compareWithBaseline([say('92 % of this is in `v2.md` too')], entries).fresh).toHaveLength(1)
})

test('a finding that speaks for several places counts as many', () => {
  const say = (occurrences: number): Diagnostic => ({
    ruleId: 'mojibake',
    severity: 'error',
    file: toDocumentPath('a.md'),
    reason: `This line and ${occurrences - 1} more`,
    occurrences,
  })
  const entries = entriesOf([say(4)])
  expect(compareWithBaseline([say(5)], entries).fresh).toHaveLength(1)
  expect(compareWithBaseline([say(4)], entries)).toMatchObject({ fresh: [], gone: [] })
  expect(compareWithBaseline([say(3)], entries)).toMatchObject({ fresh: [], gone: [{ count: 1 }] })
})

test('a group that a merge left twice counts as its larger half', () => {
  const twice = [...entriesOf(old), ...entriesOf([...old, missing('b.md', 5, 'x.md')])]
  const { fresh, gone } = compareWithBaseline(old, twice)
  expect({ fresh, gone: gone.length }).toEqual({ fresh: [], gone: 1 })
})

test('what is listed of rules that did not run stays', () => {
  const kept = entriesOf([missing('z.md', 1, 'web')])
  expect(entriesOf([], kept)).toEqual([{ ...kept[0], line: 3 }])
})

test('--prune says which lines have to go', () => {
  const { gone } = compareWithBaseline(old.slice(2), entriesOf(old))
  expect(reportGone(gone, undefined).map(formatDiagnostic)).toEqual([
    'roadbook.baseline.yml:3:1: error: 1 of 2 findings of `missing-file` in `a.md` is gone; run `roadbook check --update-baseline` (stale-baseline)',
    'roadbook.baseline.yml:5:1: error: The finding of `missing-file` in `b.md` is gone; run `roadbook check --update-baseline` (stale-baseline)',
  ])
})

test.each([
  ['<<<<<<< HEAD', 1],
  ['# fine\n- {"file":"a.md"}', 2],
  ['- {"file":"a.md","rule":"x","fingerprint":"y","count":"many"}', 1],
  ['- not JSON', 1],
  ['findings: none', 1],
])('%j cannot be read', (text, badLine) => {
  expect(parseBaseline(text)).toEqual({ badLine })
})

test.each(['', '# nothing\r\n\r\n[]\r\n'])('%j lists nothing', (text) => {
  expect(parseBaseline(text)).toEqual({ entries: [] })
})

function missing(file: string, line: number, target: string): Diagnostic {
  return {
    ruleId: 'missing-file',
    severity: 'error',
    reason: `Cannot find file \`${target}\``,
    file: toDocumentPath(file),
    place: { line, column: 1 },
    actual: target,
  }
}

function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  const place = diagnostic.place as { line: number; column: number }
  return { ...diagnostic, place: { ...place, line: place.line + by } }
}

function compare(diagnostics: readonly Diagnostic[]) {
  const { fresh, known, gone } = compareWithBaseline(diagnostics, entriesOf(old))
  return {
    fresh: fresh.map(formatDiagnostic),
    known,
    gone: gone.map(({ entry, count }) => [entry.file, count]),
  }
}

function entriesOf(diagnostics: readonly Diagnostic[], kept: Parameters<typeof formatBaseline>[1] = []) {
  const parsed = parseBaseline(formatBaseline(diagnostics, kept))
  if (!('entries' in parsed)) throw new Error(`line ${parsed.badLine} cannot be read`)
  return parsed.entries
}
