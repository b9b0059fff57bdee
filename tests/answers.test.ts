import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditIndexes } from '../src/graph/index-audit.ts'
import { entitiesOf, incoming, type PlanGraph } from '../src/graph/plan-graph.ts'
import { readAnswers } from '../scripts/score/answers.ts'
import { corporaWithAnswers, corpusFolder, loadCorpus } from '../scripts/score/corpora.ts'
import { countRiskBlocks, countTables } from '../scripts/score/count-tables.ts'
import { measurePlan } from '../scripts/score/measure.ts'

/** Real folders with known answers lie beside the project where they are at hand; elsewhere nothing is measured. */
describe.each(corporaWithAnswers.filter(({ answers }) => existsSync(answers)))(
  '$name',
  ({ folder, answers }) => {
    test('the recognisers reach what they have to', async () => {
      const { plan, vocabulary } = await loadCorpus(folder)
      const low = measurePlan(plan, await readAnswers(answers), vocabulary)
        .filter(({ right, of, needs }) => right < of * needs)
        .map(({ what, right, of, needs }) => `${what}: ${right} of ${of}, needs ${needs}`)
      expect(low).toEqual([])
    })
  },
)

describe.runIf(existsSync(corpusFolder('caro')))('the plan of caro', () => {
  let plan: PlanGraph

  beforeAll(async () => {
    plan = (await loadCorpus(corpusFolder('caro'))).plan
  })

  test('its master index is held against the files', () => {
    const audit = auditIndexes(plan).find(({ document }) => document === 'MASTER-NAVIGATION-INDEX.md')
    expect([audit?.named, audit?.missing.length, audit?.unlisted.length]).toEqual([153, 112, 139])
  })

  test('eight roles have a path of three steps', () => {
    const paths = entitiesOf(plan, 'role').flatMap(({ id, title }) => {
      const steps = incoming(plan, id, 'for-role').flatMap(({ step }) => step ?? [])
      return steps.length === 0 ? [] : [`${title}: ${steps.sort().join(' ')}`]
    })
    expect(paths).toEqual([
      'Newcomer: 1 2 3',
      'Release Manager: 1 2 3',
      'Engineering Lead: 1 2 3',
      'QA Lead: 1 2 3',
      'Community Manager: 1 2 3',
      'Product Manager: 1 2 3',
      'Security/Privacy Lead: 1 2 3',
      'Contributor: 1 2 3',
    ])
  })

  test('thirteen categories come from its index', () => {
    expect(entitiesOf(plan, 'category').map(({ title }) => title)).toEqual([
      'Strategic Planning & Vision',
      'Launch Execution & Operations',
      'Technical Architecture & Engineering',
      'Quality Assurance & Testing',
      'Security, Privacy & Compliance',
      'Documentation & User Experience',
      'Community & Growth',
      'Open Source & Governance',
      'Risk Management & Contingency',
      'Competitive Analysis & Market',
      'Retrospectives & Learning',
      'Templates & Checklists',
      'Miscellaneous',
    ])
  })

  test('its tables become entities', () => {
    const counts = countTables(plan).map(({ table, turned }) => [table, turned] as const)
    const { metric = 0, risk = 0, timeline = 0 } = Object.fromEntries(counts)
    expect(metric).toBeGreaterThanOrEqual(140)
    // Three of its 21 risk tables hold none: a scale, and two examples of a template.
    expect(risk).toBe(18)
    expect(timeline).toBeGreaterThanOrEqual(40)
    expect(countRiskBlocks(plan)).toBeGreaterThanOrEqual(60)
  })

  test('its six releases are known', () => {
    expect(entitiesOf(plan, 'release').map(({ version }) => version.key)).toEqual([
      'v1.1.0-beta',
      'v1.1.0',
      'v1.2.0',
      'v1.3.0',
      'v1.4.0',
      'v2.0.0',
    ])
  })

  test('at least 24 of its tables are criteria of gates, and its five gates have theirs from sections', () => {
    const gates = entitiesOf(plan, 'gate')
    const tables = [...plan.documents.values()].flatMap(({ path, tables: all }) =>
      all.filter(({ rows }) =>
        gates.some(
          ({ document, criteria }) =>
            document === path &&
            criteria.some(({ source }) => rows.some(({ line }) => line === source.place?.line)),
        ),
      ),
    )
    expect(tables.length).toBeGreaterThanOrEqual(24)
    expect(
      gates
        .filter(({ document }) => document === 'v1.1.0-go-no-go-decision-framework.md')
        .map(({ title, date, owner, criteria }) => [title, date?.raw, owner?.value, criteria.length]),
    ).toEqual([
      ['Gate 1: Pre-Beta GO/NO-GO', 'Sunday, January 12, 2026 at 5:00 PM', 'Release Manager', 7],
      ['Gate 2: Beta Launch GO/NO-GO', 'Monday, January 13, 2026 at 8:00 AM', 'Release Manager', 3],
      [
        'Gate 3: Beta Exit GO/NO-GO',
        'Saturday, January 18, 2026 at 5:00 PM',
        'Release Manager + Lead Dev',
        5,
      ],
      [
        'Gate 4: Release GO/NO-GO',
        'Thursday, January 23, 2026 at 5:00 PM',
        'Release Manager + Leadership',
        7,
      ],
      [
        'Gate 5: GA Release GO/NO-GO',
        'Friday, February 14, 2026 at 5:00 PM',
        'Release Manager + Leadership',
        7,
      ],
    ])
  })
})
