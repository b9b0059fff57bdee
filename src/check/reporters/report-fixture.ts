import { toDocumentPath } from '../../model/paths.ts'
import type { Report } from '../report.ts'
import type { Reporting } from './reporting.ts'

/** A report with one of everything, and with text that every format has to escape in its own way. */
export function reportFixture(): Report {
  return {
    diagnostics: [
      {
        ruleId: 'missing-file',
        severity: 'error',
        reason: 'Cannot find file `risks & <chances>.md`; did you mean `gates/risks-and-chances.md`?',
        file: toDocumentPath('plan.md'),
        place: { start: { line: 3, column: 1 }, end: { line: 3, column: 40 } },
        actual: 'risks & <chances>.md',
        expected: ['gates/risks-and-chances.md'],
        url: 'https://example.org/rules/missing-file/',
      },
      {
        ruleId: 'mojibake',
        severity: 'warning',
        reason: 'This line\nwas \u001b[31msaved',
        file: toDocumentPath('plan.md'),
        place: { line: 7, column: 1 },
        note: 'Save 100%, it was meant as: `a,b`.',
        url: 'https://example.org/rules/mojibake/',
      },
      {
        ruleId: 'declared-twice',
        severity: 'info',
        reason: 'Release `v1` is declared twice',
        file: toDocumentPath('two words, é.md'),
        related: [
          { reason: 'The other one', file: toDocumentPath('plan.md'), place: { line: 1, column: 1 } },
        ],
        url: 'https://example.org/rules/declared-twice/',
      },
    ],
    summary: {
      documents: 3,
      errors: 1,
      warnings: 1,
      infos: 1,
      rules: [
        { ruleId: 'declared-twice', severity: 'info', count: 1 },
        { ruleId: 'missing-file', severity: 'error', count: 1 },
        { ruleId: 'mojibake', severity: 'warning', count: 1 },
      ],
      suppressed: 2,
      baseline: { known: 500, gone: 3 },
      external: {
        checked: 4,
        broken: 0,
        unknown: [{ url: 'https://slow.example/', reason: 'no answer within 10 s' }],
      },
      notChecked: {
        externalLinks: 1,
        outsideLinks: 2,
        claims: [{ ruleId: 'table-total', reason: 'total of rows of different units', count: 2 }],
      },
    },
    unverified: [9, 12].map((line) => ({
      ruleId: 'table-total',
      reason: 'total of rows of different units',
      file: toDocumentPath('plan.md'),
      place: { start: { line, column: 11 }, end: { line, column: 14 } },
    })),
    indexes: [{ file: 'README.md', named: 18, missing: 7, unlisted: 2, documents: 3 }],
    documents: ['README.md', 'plan.md', 'two words, é.md'].map(toDocumentPath),
  }
}

/** Nothing was found. */
export function cleanReport(): Report {
  return {
    diagnostics: [],
    summary: {
      documents: 1,
      errors: 0,
      warnings: 0,
      infos: 0,
      rules: [],
      suppressed: 0,
      notChecked: { externalLinks: 0, outsideLinks: 0, claims: [] },
    },
    unverified: [],
    indexes: [],
    documents: [toDocumentPath('plan.md')],
  }
}

export const reporting: Reporting = { folder: 'docs/', failing: ['error'], version: '1.2.3' }
