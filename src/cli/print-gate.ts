import { findGate, shortId } from '../graph/find-gate.ts'
import { type GateVerdict, judgeGate } from '../graph/judge-gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { Gate } from '../model/gate.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { formatGate } from './format-gate.ts'
import { gateFields } from './list-gates.ts'
import { loadPlan } from './load-plan.ts'
import type { PlanOptions } from './options.ts'
import { UserError } from './user-error.ts'

/** Print a gate's verdict on stdout; the exit code says it to the shell. */
export async function printGate(
  name: string,
  folder: string | undefined,
  { today, format }: PlanOptions & { format: 'pretty' | 'json' },
): Promise<ExitCode> {
  const { plan } = await loadPlan(folder, { today })
  const gate = getGate(entitiesOf(plan, 'gate'), name)
  const judgement = judgeGate(gate, plan.today)
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ version: 1, today: plan.today, ...gateFields(gate, plan.today) }, null, 1)}\n`
      : formatGate(gate, judgement, plan.today),
  )
  return codes[judgement.verdict]
}

const codes: Readonly<Record<GateVerdict, ExitCode>> = {
  go: exitCodes.clean,
  conditional: exitCodes.findings,
  'no-go': exitCodes.findings,
  unknown: exitCodes.failed,
}

/** The names that fit on a screen. */
const mostNames = 12

function getGate(gates: readonly Gate[], name: string): Gate {
  const found = findGate(gates, name)
  if (found.gate !== undefined) return found.gate
  const { candidates, closest } = found
  if (candidates.length > 1)
    throw new UserError(
      `${candidates.length} gates are called \`${name}\`; name one of:\n${listNames(candidates)}`,
    )
  if (gates.length === 0)
    throw new UserError(`Cannot find gate \`${name}\`, for these documents have no gates`)
  if (closest !== undefined) throw new UserError(`Cannot find gate \`${name}\`; did you mean \`${closest}\`?`)
  const hint =
    gates.length > mostNames
      ? `; \`roadbook list gates\` prints the ${gates.length} there are`
      : `; there are:\n${listNames(gates)}`
  throw new UserError(`Cannot find gate \`${name}\`${hint}`)
}

function listNames(gates: readonly Gate[]): string {
  const more = gates.length > mostNames ? [`  and ${gates.length - mostNames} more`] : []
  return [...gates.slice(0, mostNames).map((gate) => `  ${shortId(gate)}`), ...more].join('\n')
}
