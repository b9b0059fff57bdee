import type { IndexAudit } from '../../graph/index-audit.ts'
import { type DocumentPath, folderOf } from '../../model/paths.ts'
import type { CountClaim } from '../../parse/claim.ts'
import type { ParsedDocument } from '../../parse/parsed-document.ts'
import { formatNumber } from '../amount.ts'
import { claimsOf } from '../../graph/claims-of.ts'
import { claimsTheWhole, countsAll } from '../claims-the-whole.ts'
import { isDatedRecord } from '../dated-records.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule, type Finding } from '../rule.ts'

/** An index states as many documents as there are, and a document always the same number. */
export const documentCount = defineRule({
  id: 'document-count',
  severity: 'warning',
  check({ plan, indexes, report, cannotVerify }) {
    const typeOf = documentTypes(plan)
    for (const [file, document] of plan.documents) {
      const counts = claimsOf(document, 'count').filter(({ noun }) => noun === 'documents')
      const index = indexes.find((audit) => audit.document === file)
      if (index !== undefined && !isDatedRecord(typeOf(file))) {
        const right = countsOf(index, plan.documents)
        const [whole = 0] = right
        for (const claim of counts) {
          if (!claimsTheWhole(claim) || right.some((count) => allows(claim, count))) continue
          report(describe(claim, { file, whole, named: index.named }))
        }
      }
      const findings = contradictions(document, counts)
      for (const finding of findings) report(finding)
      if (index !== undefined && !isDatedRecord(typeOf(file))) continue
      const reason = isDatedRecord(typeOf(file))
        ? 'total of documents in a dated record'
        : 'total of documents in a document that is no index'
      for (const { place } of counts.filter(claimsTheWhole)) {
        const isReported = findings.some((finding) => finding.place === place)
        if (!isReported) cannotVerify({ file, place, reason })
      }
    }
  },
})

/** What an index may mean by all documents: its project, its folder, or what it names; itself counted or not. */
function countsOf(index: IndexAudit, documents: ReadonlyMap<DocumentPath, ParsedDocument>): number[] {
  const project = index.unlisted.length + index.existing.length + 1
  const folder = folderOf(index.document)
  const below = [...documents.keys()].filter((path) => path.startsWith(folder === '' ? '' : `${folder}/`))
  const beside = below.filter((path) => folderOf(path) === folder)
  return [project, below.length, beside.length, index.named + 1, index.existing.length + 1]
}

function allows({ count, bound }: CountClaim, actual: number): boolean {
  if (bound === 'at-least') return actual >= count
  if (bound === 'about') return Math.abs(actual - count) <= actual / 10
  return count === actual || count === actual - 1
}

function describe(
  claim: CountClaim,
  { file, whole, named }: { file: DocumentPath; whole: number; named: number },
): Finding {
  return {
    file,
    place: claim.place,
    reason: `Unexpected total of \`${formatNumber(claim.count)}\` documents, expected \`${formatNumber(whole)}\`, which the plan has; this index names ${named}`,
    actual: String(claim.count),
    expected: [String(whole)],
    note: 'Leave the figure out, or keep it where it is computed: `roadbook list documents` counts them.',
  }
}

/** Counts of all the documents that a document speaks of, where they are not the same number each time. */
function contradictions({ path }: ParsedDocument, counts: readonly CountClaim[]): Finding[] {
  const whole = counts.filter(isOwnTotal)
  const usual = mostStated(whole)
  if (usual === undefined) return []
  return whole
    .filter(({ count }) => count !== usual.count)
    .map((claim) => ({
      file: path,
      place: claim.place,
      reason: `Unexpected \`${formatNumber(claim.count)}\` documents, expected \`${formatNumber(usual.count)}\` as in line ${usual.place.start.line} of this document`,
      actual: String(claim.count),
      expected: [String(usual.count)],
      related: [{ reason: `Here it says \`${formatNumber(usual.count)}\``, file: path, place: usual.place }],
    }))
}

/** The first claim of the number that stands most often. */
function mostStated(claims: readonly CountClaim[]): CountClaim | undefined {
  const times = new Map<number, number>()
  for (const { count } of claims) times.set(count, (times.get(count) ?? 0) + 1)
  const often = ({ count }: CountClaim) => times.get(count) ?? 0
  return claims.reduce<CountClaim | undefined>(
    (best, claim) => (best === undefined || often(claim) > often(best) ? claim : best),
    undefined,
  )
}

function isOwnTotal(claim: CountClaim): boolean {
  const { bound, form, before, on } = claim
  if (bound !== 'exact' || on === 'table' || !countsAll(claim)) return false
  return form !== 'aside' && /^[^a-z0-9]*$/i.test(before)
}
