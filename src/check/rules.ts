import type { Rule } from './rule.ts'
import { directiveReference } from './rules/directive-reference.ts'
import { unknownDirective } from './rules/unknown-directive.ts'
import { conflictingDate } from './rules/conflicting-date.ts'
import { conflictingMetric } from './rules/conflicting-metric.ts'
import { dateArithmetic } from './rules/date-arithmetic.ts'
import { documentCount } from './rules/document-count.ts'
import { emptyDocument } from './rules/empty-document.ts'
import { headerVersusFooter } from './rules/header-versus-footer.ts'
import { indexCount } from './rules/index-count.ts'
import { indexDeadEntry } from './rules/index-dead-entry.ts'
import { indexUnlistedDocument } from './rules/index-unlisted-document.ts'
import { lineCount } from './rules/line-count.ts'
import { listCount } from './rules/list-count.ts'
import { missingAsset } from './rules/missing-asset.ts'
import { missingFile } from './rules/missing-file.ts'
import { missingHeading } from './rules/missing-heading.ts'
import { missingMention } from './rules/missing-mention.ts'
import { mojibake } from './rules/mojibake.ts'
import { partsOfTotal } from './rules/parts-of-total.ts'
import { percentOfFraction } from './rules/percent-of-fraction.ts'
import { percentSum } from './rules/percent-sum.ts'
import { statusVersusTasks } from './rules/status-versus-tasks.ts'
import { tableTotal } from './rules/table-total.ts'
import { unclosedFence } from './rules/unclosed-fence.ts'
import { weekday } from './rules/weekday.ts'
import { unknownReference } from './rules/unknown-reference.ts'
import { ambiguousMention } from './rules/ambiguous-mention.ts'
import { caseMismatch } from './rules/case-mismatch.ts'
import { resolvesFromRoot } from './rules/resolves-from-root.ts'
import { linkOutsideContent } from './rules/link-outside-content.ts'
import { absoluteOwnUrl } from './rules/absolute-own-url.ts'
import { placeholderLink } from './rules/placeholder-link.ts'
import { orphanDocument } from './rules/orphan-document.ts'
import { pathMissingStep } from './rules/path-missing-step.ts'
import { unknownKey } from './rules/unknown-key.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { dependencyCycle } from './rules/dependency-cycle.ts'
import { releaseOrder } from './rules/release-order.ts'
import { phaseOrder } from './rules/phase-order.ts'
import { phaseOutsideRelease } from './rules/phase-outside-release.ts'
import { pastButPlanned } from './rules/past-but-planned.ts'
import { accidentalHeading } from './rules/accidental-heading.ts'
import { unfilledTemplate } from './rules/unfilled-template.ts'
import { nearDuplicate } from './rules/near-duplicate.ts'
import { headingOrder } from './rules/heading-order.ts'

/** Every rule there is, in the order of their pages. */
export const rules: readonly Rule[] = [
  missingFile,
  missingHeading,
  missingAsset,
  missingMention,
  indexDeadEntry,
  indexUnlistedDocument,
  mojibake,
  unclosedFence,
  emptyDocument,
  weekday,
  unknownReference,
  percentOfFraction,
  ambiguousMention,
  caseMismatch,
  resolvesFromRoot,
  linkOutsideContent,
  absoluteOwnUrl,
  placeholderLink,
  tableTotal,
  headerVersusFooter,
  documentCount,
  orphanDocument,
  pathMissingStep,
  unknownKey,
  duplicateId,
  dependencyCycle,
  releaseOrder,
  phaseOrder,
  phaseOutsideRelease,
  pastButPlanned,
  indexCount,
  listCount,
  partsOfTotal,
  dateArithmetic,
  conflictingDate,
  accidentalHeading,
  unfilledTemplate,
  nearDuplicate,
  headingOrder,
  statusVersusTasks,
  conflictingMetric,
  percentSum,
  lineCount,
  unknownDirective,
  directiveReference,
]
