import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import type { Configuration } from '../model/configuration.ts'
import { formatDiagnostic } from '../model/diagnostics.ts'
import { toDocumentPath } from '../model/paths.ts'
import { defineRule, type Rule } from './rule.ts'
import { runRules } from './run-rules.ts'

const file = toDocumentPath('plan.md')
const loud = defineRule({
  id: 'loud',
  severity: 'error',
  check({ report }) {
    report({ file, reason: 'Unexpected noise' })
    report({ file, reason: 'Unexpected whisper', severity: 'info' })
  },
})
const shy: Rule = { ...loud, id: 'shy', default: 'off' }
const broken = defineRule({
  id: 'broken',
  severity: 'warning',
  check() {
    throw new Error('no luck')
  },
})

function linesOf(rules: readonly Rule[], severities: Configuration['rules'] = {}): string[] {
  const plan = planOf({ 'plan.md': '# Plan' }, { configuration: { rules: severities } })
  return runRules(plan, rules).map(formatDiagnostic)
}

test('gives a finding the severity of its rule, unless it has one of its own', () => {
  expect(linesOf([loud])).toEqual([
    'plan.md: error: Unexpected noise (loud)',
    'plan.md: info: Unexpected whisper (loud)',
  ])
})

test('gives all findings of a rule the severity that the configuration names', () => {
  expect(linesOf([loud], { loud: 'warning' })).toEqual([
    'plan.md: warning: Unexpected noise (loud)',
    'plan.md: warning: Unexpected whisper (loud)',
  ])
})

test('runs a rule that is off by default only where the configuration names it', () => {
  expect(linesOf([shy])).toEqual([])
  expect(linesOf([shy], { shy: 'warning' })).toEqual([
    'plan.md: warning: Unexpected noise (shy)',
    'plan.md: warning: Unexpected whisper (shy)',
  ])
})

test('says that a rule failed and runs the others', () => {
  expect(linesOf([broken, loud])).toEqual([
    'plan.md: error: Unexpected noise (loud)',
    'plan.md: info: Unexpected whisper (loud)',
    'plan.md: error: Cannot run rule `broken`: no luck; the other rules ran (rule-failed)',
  ])
})
