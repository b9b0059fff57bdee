import { defineRule } from '../rule.ts'
import { isDocumentName, isNotAround, isNowhere, namesDocument, notAround } from './missing-file.ts'

/** Images and other files that documents link to exist. */
export const missingAsset = defineRule({
  id: 'missing-asset',
  severity: 'error',
  check({ plan, report }) {
    for (const link of plan.links) {
      if (isNotAround(link) && !namesDocument(link)) report(notAround(link))
      if (!isNowhere(link) || link.path === undefined || isDocumentName(link.path)) continue
      const what = link.type === 'image' ? 'image' : 'file'
      report({
        file: link.file,
        place: link.place,
        reason: `Cannot find ${what} \`${link.target}\``,
        actual: link.target,
      })
    }
  },
})
