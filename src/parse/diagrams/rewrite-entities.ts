import type { Rewrite } from './diagram-source.ts'
import { asItStands, rewriteLines } from './rewrite-lines.ts'

const name = String.raw`[\p{L}_][\p{L}\p{N}_-]*`
const block = new RegExp(`^(${name})\\s*\\{$`, 'u')
const attribute = /^[^\s"]+\s+[^\s"]+(?:\s+(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*)?$/
const relation = new RegExp(
  `^(${name})\\s+((?:\\|\\||\\|o|\\}o|\\}\\|)(?:--|\\.\\.)(?:\\|\\||o\\||o\\{|\\|\\{))\\s+(${name})\\s*:\\s*(.+)$`,
  'u',
)

/** Entities with their attributes, and how many of one belong to how many of the other. */
export const rewriteEntities: Rewrite = (body) => {
  let isInside = false
  return rewriteLines('erDiagram', body, (line) => {
    if (line === '}') {
      isInside = false
      return { text: line }
    }
    if (isInside) return attribute.test(line) ? asItStands(line.replaceAll(',', ' ')) : undefined
    const [, entity] = block.exec(line) ?? []
    if (entity !== undefined) {
      isInside = true
      return { text: `${entity} {`, texts: [entity] }
    }
    const match = relation.exec(line)
    if (match === null) return undefined
    const [, from, ends = '', to, label = ''] = match
    // The library reads "none or more" at the first end only when it is written as at the second.
    const text = `${from} ${ends.replace('}o', 'o{')} ${to} : ${label}`
    return { text, texts: [from, to, label.replace(/^"(.*)"$/, '$1')], isConnection: true }
  })
}
