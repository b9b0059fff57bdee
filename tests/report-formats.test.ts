import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { buildReport, type Report } from '../src/check/report.ts'
import { formatJson } from '../src/check/reporters/json.ts'
import { cleanReport, reportFixture, reporting } from '../src/check/reporters/report-fixture.ts'
import { formatSarif } from '../src/check/reporters/sarif.ts'
import { runRules } from '../src/check/run-rules.ts'
import { planOf } from './plan-of.ts'

const reports: [string, Report][] = [
  ['one of everything', reportFixture()],
  ['nothing', cleanReport()],
  ['a plan', checked()],
]

describe('JSON is as its published schema says', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(readJson('../schemas/report.schema.json'))

  test.each(reports)('%s', (_, report) => {
    validate(JSON.parse(formatJson(report)))
    expect(validate.errors ?? []).toEqual([])
  })

  test('the schema refuses what is none', () => {
    expect(validate({ ...(JSON.parse(formatJson(cleanReport())) as object), version: 2 })).toBe(false)
    expect(validate({})).toBe(false)
  })
})

describe('SARIF is as its schema 2.1.0 says', () => {
  // The schema is of draft 4, whose `id` later drafts write `$id`; it uses nothing else that changed.
  const schema = readJson('fixtures/schemas/sarif-2.1.0-rtm.5.json')
  delete schema['id']
  delete schema['$schema']
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(schema)

  test.each(reports)('%s', (_, report) => {
    validate(JSON.parse(formatSarif(report, reporting)))
    expect(validate.errors ?? []).toEqual([])
  })

  test('the schema refuses what is none', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false)
  })

  test('a finding carries its place, its rule and a fingerprint that no line moves', () => {
    const { runs } = JSON.parse(formatSarif(reportFixture(), reporting)) as {
      runs: [{ tool: object; results: Record<string, unknown>[] }]
    }
    expect(runs[0].results[0]).toEqual({
      ruleId: 'missing-file',
      ruleIndex: 1,
      level: 'error',
      message: {
        text: 'Cannot find file `risks & <chances>.md`; did you mean `gates/risks-and-chances.md`?',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/plan.md', uriBaseId: 'SRCROOT' },
            region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 40 },
          },
        },
      ],
      partialFingerprints: { 'roadbookFinding/v1': '706ef6204d59' },
    })
    expect(runs[0].results[2]).toMatchObject({
      level: 'note',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'docs/two%20words%2C%20%C3%A9.md' } } }],
      relatedLocations: [{ id: 0, message: { text: 'The other one' } }],
    })
  })
})

function checked(): Report {
  const plan = planOf({
    'README.md': '# Plan\n\n[a](B.md) [b](none.md) [c](b.md#no-such) ✅\n\nâœ… one\n',
    'b.md': '---\nstatus: [\n---\n# B\n\n```\nopen\n',
  })
  return buildReport(plan, runRules(plan))
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>
}
