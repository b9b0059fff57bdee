import type { PlanGraph } from '../../src/graph/plan-graph.ts'
import { parseDate } from '../../src/model/parse-date.ts'
import { parseOwners } from '../../src/model/parse-owners.ts'
import { parseStatus } from '../../src/model/parse-status.ts'
import { parseVersion } from '../../src/model/parse-version.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import type { Answers } from './answers.ts'
import { measure, type Measure } from './measure.ts'

/** Which label keys and table headers hold a value of a kind; `-cell` ones are headers only. */
const fields = {
  status: /^(?:document |overall |current |release )?status$/i,
  date: /^(?:date|created|(?:last )?updated|last modified|next (?:review|update)|(?:release|launch|test|review|target|completion|target ga|report|signed) date|released|generated|report generated|due|deadline|eta)$/i,
  version: /^(?:(?:document|beta|current|next|target) )?version$|^(?:target )?release$/i,
  owner: /^(?:owners?|author|audience|maintained by|prepared by|reviewer|assignee|maintainer|coordinator)$/i,
}

interface Value {
  at: string
  raw: string
}

/** Measure how many status words, dates, versions and names the vocabularies know. */
export function measureValues(plan: PlanGraph, answers: Answers, vocabulary: Vocabulary): Measure[] {
  const row = (
    what: string,
    field: keyof typeof fields,
    { needs, knows }: { needs: number; knows: (raw: string) => boolean },
  ) =>
    measure(what, valuesOf(plan, answers, field), {
      needs,
      holds: ({ raw }) => knows(raw),
      describe: ({ at, raw }) => `${at} ${raw}`,
    })
  return [
    row('status words mapped', 'status', {
      needs: 0.98,
      knows: (raw) => (parseStatus(raw, vocabulary)?.state ?? 'unknown') !== 'unknown',
    }),
    row('dates parsed', 'date', { needs: 0.97, knows: (raw) => parseDate(raw) !== undefined }),
    row('versions parsed', 'version', { needs: 0.97, knows: (raw) => parseVersion(raw) !== undefined }),
    row('owners and audiences mapped', 'owner', {
      needs: 0.95,
      knows: (raw) => {
        const fragments = parseOwners(raw, vocabulary)
        return fragments.length > 0 && fragments.every(({ kind, id }) => kind !== 'role' || id !== undefined)
      },
    }),
  ]
}

/**
 * Values of label lines and of the answers' table columns.
 *
 * Label lines are the plan's own: that each is found and read right is measured
 * beside this. Those within sections count for states only; dates, versions and
 * names there belong to something else than the document. Empty cells and lone
 * dashes state nothing.
 */
function valuesOf(plan: PlanGraph, { tables }: Answers, field: keyof typeof fields): Value[] {
  const key = fields[field]
  const labels = [...plan.documents].flatMap(([file, document]) =>
    document.labels
      .filter((label) => key.test(label.key) && (label.zone !== 'section' || field === 'status'))
      .map(({ place, value }) => ({ at: `${file}:${place.line}`, raw: value })),
  )
  const cells = tables.flatMap(({ file, line, headers, cells: rows }) =>
    headers.flatMap((header, column) =>
      key.test(header)
        ? rows.map((row, index) => ({ at: `${file}:${line + 2 + index}`, raw: row[column] ?? '' }))
        : [],
    ),
  )
  return [...labels, ...cells].filter(({ raw }) => !/^[\s*_`–—-]*$/.test(raw))
}
