import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runRoadbook } from './run-roadbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'roadbook-gate-'))

beforeAll(() => {
  const sections = [
    '# Gates',
    '',
    '## Gate 1: tests',
    '',
    '| Criterion | Target | Actual | Status |',
    '| --- | --- | --- | --- |',
    '| Pass rate | ≥ 75% | 86.2% | Met |',
    '',
    '## Gate 2: site',
    '',
    '- [x] Tests pass',
    '- [ ] Site online (waived by @kim until 2026-02-01: moves a week later)',
    '',
    '## Gate 3: bugs',
    '',
    '| Criterion | Target | Actual |',
    '| --- | --- | --- |',
    '| Open P0 bugs | 0 | 2 |',
    '| Talk given (optional) | yes | no |',
    '',
    '## Gate 4: docs',
    '',
    '- [ ] Docs reviewed',
    '',
  ]
  writeFileSync(join(folder, 'gates.md'), sections.join('\n'))
  writeFileSync(join(folder, 'more.md'), '# More\n\n## Gate 4: docs\n\n- [x] Docs read\n')
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const gate = (name: string, ...more: string[]) =>
  runRoadbook(['gate', name, folder, '--today', '2026-01-10', ...more])

describe('gate', () => {
  test('go gives 0, with each criterion, what says so and where', () => {
    expect(gate('gate-1-tests')).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'GO  Gate 1: tests',
        '  gates.md:3:1, read as on 2026-01-10',
        '',
        'Why',
        '  The one criterion is met  gates.md:3:1',
        '',
        'Criteria: 1 met, 0 not met, 0 unknown',
        '  ✓ met      Pass rate: target ≥ 75%, actual 86.2%  gates.md:7:3',
        '               its status is Met  gates.md:7:31',
        '               86.2% reaches ≥ 75%  gates.md:7:23',
        '',
      ].join('\n'),
    })
  })

  test('a waiver in force makes it conditional, which gives 1; the day after its last it is unknown', () => {
    const { code, stdout } = gate('gate-2-site')
    expect(code).toBe(1)
    expect(stdout).toContain('CONDITIONAL  Gate 2: site')
    expect(stdout).toContain(
      '“Site online” is unknown and waived by @kim until 2026-02-01: moves a week later  gates.md:12:1',
    )
    const later = runRoadbook(['gate', 'gate-2-site', folder, '--today', '2026-02-02'])
    expect(later.code).toBe(2)
    expect(later.stdout).toContain(
      'The waiver of “Site online” by @kim ended on 2026-02-01, so it does not count  gates.md:12:1',
    )
  })

  test('no-go gives 1', () => {
    const { code, stdout } = gate('Gate 3: bugs')
    expect(code).toBe(1)
    expect(stdout).toContain(
      [
        'NO-GO  Gate 3: bugs',
        '  gates.md:14:1, read as on 2026-01-10',
        '',
        'Why',
        '  “Open P0 bugs” is not met: 2 misses 0  gates.md:18:22',
        '  “Talk given (optional)” is not met, which does not block: no misses yes  gates.md:19:33',
      ].join('\n'),
    )
  })

  test('unknown gives 2, and so does a name that no gate or more than one has', () => {
    expect(gate('gates.md#gate-4-docs')).toMatchObject({ code: 2, stderr: '' })
    expect(gate('gate-4-docs')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'roadbook: 2 gates are called `gate-4-docs`; name one of:\n  gates.md#gate-4-docs\n  more.md#gate-4-docs\n',
    })
    expect(gate('gate-1-test').stderr).toBe(
      'roadbook: Cannot find gate `gate-1-test`; did you mean `gate-1-tests`?\n',
    )
    expect(gate('launch').stderr).toBe(
      [
        'roadbook: Cannot find gate `launch`; there are:',
        '  gates.md#gate-1-tests',
        '  gates.md#gate-2-site',
        '  gates.md#gate-3-bugs',
        '  gates.md#gate-4-docs',
        '  more.md#gate-4-docs',
        '',
      ].join('\n'),
    )
  })

  test('prints JSON alone', () => {
    const { code, stdout, stderr } = gate('gate-3-bugs', '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      today: '2026-01-10',
      id: 'gates.md#gate-3-bugs',
      gate: 'no-go',
      criteria: [
        { text: 'Open P0 bugs', verdict: 'not-met', evidence: [{ kind: 'figure', says: 'not-met' }] },
        { text: 'Talk given (optional)', optional: true },
      ],
    })
  })

  test('a folder without gates has none to name', () => {
    const empty = mkdtempSync(join(tmpdir(), 'roadbook-no-gate-'))
    writeFileSync(join(empty, 'plan.md'), '# Plan\n\nAll is well.\n')
    expect(runRoadbook(['gate', 'launch', empty])).toMatchObject({
      code: 2,
      stderr: 'roadbook: Cannot find gate `launch`, for these documents have no gates\n',
    })
    rmSync(empty, { recursive: true, force: true })
  })
})
