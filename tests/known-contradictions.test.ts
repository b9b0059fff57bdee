import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { corporaWithAnswers, loadCorpus } from '../scripts/score/corpora.ts'
import { checkPlan } from '../src/check/run-rules.ts'
import { type Diagnostic, formatDiagnostic } from '../src/model/diagnostics.ts'
import type { Point, Position } from '../src/model/provenance.ts'
import { planOf } from './plan-of.ts'

/**
 * Contradictions that somebody found by reading, where the known answers lie beside the project.
 *
 * What is missed and why: `C12` and `C21` are true in one way of reading them, the figures of `C13` and
 * `M06` are of different days, `C19` needs the licence file of the repository, and `M01` its history.
 */
const missed: Readonly<Record<string, readonly string[]>> = {
  caro: ['C12', 'C13', 'C19', 'C21'],
  'metal-candle': ['M01', 'M06'],
}

interface Case {
  id: string
  kind: string
  refs: readonly { file: string; line: number }[]
}

describe.each(corporaWithAnswers.filter(({ answers }) => existsSync(answers)))(
  '$name',
  ({ name, folder, answers }) => {
    let diagnostics: Diagnostic[] = []

    beforeAll(async () => {
      diagnostics = checkPlan((await loadCorpus(folder)).plan).diagnostics
    })

    test('what was found by reading is found', () => {
      const cases = readAnswers<Case[]>(join(answers, 'contradictions.json'))
      const spoken = spokenPlaces(diagnostics)
      const silent = cases.filter(({ kind, refs }) => {
        const rules = refs.flatMap(({ file, line }) => spoken.get(`${file}:${line}`) ?? [])
        return !rules.some((rule) => !linkRules.has(rule) || /index|missing/.test(kind))
      })
      expect(silent.map(({ id }) => id)).toEqual(missed[name])
    })

    test('every weekday that is known to be wrong is reported', () => {
      const { weekday_mismatch: known = [] } = readAnswers<{ weekday_mismatch?: [string, number][] }>(
        join(answers, 'claims.json'),
      )
      const spoken = spokenPlaces(diagnostics)
      const silent = known.filter(([file, line]) => !spoken.get(`${file}:${line}`)?.includes('weekday'))
      expect(silent).toEqual([])
      expect(known).toHaveLength(name === 'caro' ? 179 : 0)
    })
  },
)

test('the sums of the first five documents are held against their parts', () => {
  const plan = planOf({
    'week-2.md':
      '# Week 2\n\n**Date**: January 8, 2026\n\n- 14 left / 2.5 per week = 5.6 weeks\n- **Estimated completion**: Jan 22 (within Feb 15 deadline)\n',
    'session-5.md':
      '# Session 5\n\n| Task | Code |\n| --- | --- |\n| One | 3,100L |\n| Two | 2,500L |\n| Three | 2,000L |\n| **Total** | **9,200L** |\n',
    'overview.md': `# Overview\n\n**Total Documents**: 137\n\n${parts.map((count, index) => `${index + 1}. Part (${count} docs)\n`).join('')}`,
    'planning.md':
      '# Planning\n\n- **Documents Created**: 5 major documents\n\n✅ **6 comprehensive planning documents**\n',
  })
  expect(
    checkPlan(plan)
      .diagnostics.filter(({ ruleId }) => claims.has(ruleId))
      .map(formatDiagnostic),
  ).toEqual([
    'overview.md:3:3-3:25: warning: Unexpected total `137` documents, expected `157`, the sum of the 12 parts below (parts-of-total)',
    'planning.md:5:5-5:39: warning: Unexpected `6` documents, expected `5` as in line 3 of this document (document-count)',
    'session-5.md:8:15-8:25: error: Unexpected total `9,200` of column `Code`, expected `7,600`, the sum of its rows (table-total)',
    'week-2.md:6:3-6:60: warning: Unexpected date `Jan 22`, expected `2026-02-16`, 5.6 weeks after 2026-01-08 and after the deadline `Feb 15` (date-arithmetic)',
  ])
})

const parts = [12, 20, 18, 15, 12, 14, 16, 13, 11, 10, 8, 8]
const claims = new Set(['parts-of-total', 'document-count', 'table-total', 'date-arithmetic'])

/** A dead link beside a contradiction does not tell it. */
const linkRules = new Set([
  'missing-file',
  'missing-heading',
  'missing-mention',
  'missing-asset',
  'placeholder-link',
  'ambiguous-mention',
])

/** Which rules speak of a line, be it the finding itself or what explains it. */
function spokenPlaces(diagnostics: readonly Diagnostic[]): Map<string, string[]> {
  const spoken = new Map<string, string[]>()
  const add = (rule: string, { file, place }: { file: string; place?: Point | Position }) => {
    if (place === undefined) return
    const key = `${file}:${'start' in place ? place.start.line : place.line}`
    spoken.set(key, [...(spoken.get(key) ?? []), rule])
  }
  for (const diagnostic of diagnostics)
    for (const told of [diagnostic, ...(diagnostic.related ?? [])]) add(diagnostic.ruleId, told)
  return spoken
}

function readAnswers<T>(path: string): T {
  const read = JSON.parse(readFileSync(path, 'utf8')) as T | { contradictions: T }
  return typeof read === 'object' && read !== null && 'contradictions' in read ? read.contradictions : read
}
