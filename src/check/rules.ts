import type { Rule } from './rule.ts'
import { indexDeadEntry } from './rules/index-dead-entry.ts'
import { indexUnlistedDocument } from './rules/index-unlisted-document.ts'
import { missingAsset } from './rules/missing-asset.ts'
import { missingFile } from './rules/missing-file.ts'
import { missingHeading } from './rules/missing-heading.ts'
import { missingMention } from './rules/missing-mention.ts'

/** Every rule there is, in the order of their pages. */
export const rules: readonly Rule[] = [
  missingFile,
  missingHeading,
  missingAsset,
  missingMention,
  indexDeadEntry,
  indexUnlistedDocument,
]
