import type { IndexAudit } from '../../graph/index-audit.ts'
import type { PlanGraph } from '../../graph/plan-graph.ts'
import type { DocumentPath } from '../../model/paths.ts'
import type { CountClaim } from '../../parse/claim.ts'
import { formatNumber } from '../amount.ts'
import { claimsOf } from '../../graph/claims-of.ts'
import { isDatedRecord } from '../dated-records.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule, type Finding } from '../rule.ts'
import { documentsNamed, statedLengths, type StatedLength } from '../stated-lengths.ts'

/** Stated lengths, of a document or of all, are about what they are. */
export const lineCount = defineRule({
  id: 'line-count',
  severity: 'info',
  check({ plan, indexes, report, cannotVerify }) {
    const typeOf = documentTypes(plan)
    const named = documentsNamed(plan)
    for (const [file, document] of plan.documents) {
      const isRecord = isDatedRecord(typeOf(file))
      const tell = (finding: Finding) => {
        if (isRecord) cannotVerify({ ...placeOf(finding), reason: 'length in a dated record' })
        else report(finding)
      }
      for (const { of, ...stated } of statedLengths(document, named.get(file) ?? new Map())) {
        const actual = of && plan.documents.get(of)?.lines
        if (of === undefined || actual === undefined)
          cannotVerify({ file, place: stated.place, reason: 'length of what is no document of the plan' })
        else if (!isAbout(stated, actual)) tell(describeLength(file, { of, ...stated }, actual))
      }
      const index = indexes.find((audit) => audit.document === file)
      for (const claim of index === undefined ? [] : claimsOf(document, 'count')) {
        const finding = index === undefined ? undefined : wrongSize(plan, index, claim)
        if (finding !== undefined) tell(finding)
      }
    }
  },
})

/** Documents are edited all the time: five lines in a hundred are not worth a word. */
function isAbout({ lines, bound }: Pick<StatedLength, 'lines' | 'bound'>, actual: number): boolean {
  if (bound === 'at-least') return actual >= lines * 0.95
  return Math.abs(actual - lines) <= Math.max(5, actual * (bound === 'about' ? 0.1 : 0.05))
}

function placeOf({ file, place }: Finding): Pick<Finding, 'file' | 'place'> {
  return place === undefined ? { file } : { file, place }
}

function describeLength(
  file: DocumentPath,
  { of, lines, place }: Pick<StatedLength, 'lines' | 'place'> & { of: DocumentPath },
  actual: number,
): Finding {
  return {
    file,
    place,
    reason: `Unexpected length of \`${formatNumber(lines)}\` lines for \`${of}\`, expected \`${formatNumber(actual)}\``,
    actual: String(lines),
    expected: [String(actual)],
  }
}

/** `Total Lines: ~85,000` of an index: those of its plan, or those of the documents that it names. */
function wrongSize(plan: PlanGraph, index: IndexAudit, claim: CountClaim): Finding | undefined {
  const { noun, form, total, before, count, bound, raw, place } = claim
  if ((noun !== 'lines' && noun !== 'words') || form !== 'label' || !total || before !== '') return undefined
  const listed = [index.document, ...index.existing]
  const all = [...listed, ...index.unlisted]
  const sizes = [
    { size: sumOf(plan, all, noun), whose: 'the documents of the plan' },
    { size: sumOf(plan, listed, noun), whose: 'the documents that it names' },
  ]
  const farness = (size: number) => Math.abs(Math.log(Math.max(size, 1) / Math.max(count, 1)))
  const [nearest] = sizes.toSorted((a, b) => farness(a.size) - farness(b.size))
  if (nearest === undefined || sizes.some(({ size }) => isAbout({ lines: count, bound }, size)))
    return undefined
  return {
    file: index.document,
    place,
    reason: `Unexpected total of \`${formatNumber(count)}\` ${noun}, expected \`${formatNumber(nearest.size)}\`, which ${nearest.whose} have`,
    actual: raw,
    expected: [String(nearest.size)],
  }
}

function sumOf(plan: PlanGraph, paths: readonly DocumentPath[], noun: 'lines' | 'words'): number {
  return paths.reduce((sum, path) => sum + (plan.documents.get(path)?.[noun] ?? 0), 0)
}
