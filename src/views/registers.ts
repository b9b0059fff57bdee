import { entitiesOf } from '../graph/plan-graph.ts'
import type { EntityKind } from '../model/entities.ts'
import { decisionRegister } from './decision-register.ts'
import { featureRegister } from './feature-register.ts'
import { metricRegister } from './metric-register.ts'
import type { OutlineEntry, Page, ViewContext } from './page.ts'
import { type Register, type RegisterPageProps, registerPages } from './register.ts'
import { buildRiskMatrix, type RiskMatrix } from './risk-matrix.ts'
import { riskRegister } from './risk-register.ts'
import { activityRegister, milestoneRegister } from './schedule-registers.ts'
import { taskPages } from './task-pages.ts'

/** The page of risks begins with their matrix. */
export interface RegisterProps extends RegisterPageProps {
  matrix?: RiskMatrix
}

/** The pages and files of all registers that have rows. */
export function* allRegisterPages(context: ViewContext): Generator<Page> {
  yield* withMatrix(context, registerPages(context, riskRegister(context)))
  yield* registerPages(context, metricRegister(context))
  yield* taskPages(context)
  yield* registerPages(context, milestoneRegister(context))
  yield* registerPages(context, activityRegister(context))
  yield* registerPages(context, decisionRegister(context))
  yield* registerPages(context, featureRegister(context))
}

const entries = [
  ['risk', 'risks'],
  ['metric', 'metrics'],
  ['task', 'tasks'],
  ['milestone', 'milestones'],
  ['activity', 'schedule'],
  ['decision', 'decisions'],
  ['feature', 'features'],
] as const satisfies readonly (readonly [EntityKind, Register<unknown>['name']])[]

/** Links to the registers that have rows, for the outline. */
export function registerEntries({ plan, addresses, strings }: ViewContext): OutlineEntry[] {
  return entries
    .filter(([kind]) => entitiesOf(plan, kind).length > 0)
    .map(([, name]) => ({ title: strings.registers.titles[name], href: addresses.href(`${name}/`) }))
}

function* withMatrix(context: ViewContext, pages: Iterable<Page>): Generator<Page> {
  for (const page of pages) {
    if (page.kind !== 'register' || page.slug !== 'risks') yield page
    else {
      const matrix = buildRiskMatrix(context, sortedRisks(context))
      yield { ...page, props: { ...page.props, ...(matrix.placed > 0 && { matrix }) } }
    }
  }
}

function sortedRisks(context: ViewContext) {
  return riskRegister(context).groups.flatMap(({ rows }) => rows)
}
