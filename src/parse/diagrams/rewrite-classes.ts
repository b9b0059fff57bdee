import type { Rewrite } from './diagram-source.ts'
import { asItStands, rewriteLines } from './rewrite-lines.ts'

const name = String.raw`[\p{L}_][\p{L}\p{N}_]*`
const declared = new RegExp(`^class\\s+(${name})\\s*(\\{?)$`, 'u')
const inline = new RegExp(`^(${name})\\s*:\\s*(.+)$`, 'u')
const relation = new RegExp(
  `^(${name})\\s*(?:("[^"]*")\\s*)?(<\\|--|<\\|\\.\\.|\\*--|o--|--\\*|--o(?!\\w)|--\\|>|\\.\\.\\|>|-->|\\.\\.>|<--|--)\\s*(?:("[^"]*")\\s*)?(${name})\\s*(?::\\s*(.+))?$`,
  'u',
)

/** Classes with their members, and how they relate. */
export const rewriteClasses: Rewrite = (body) => {
  let isInside = false
  return rewriteLines('classDiagram', body, (line) => {
    if (line === '}') {
      isInside = false
      return { text: line }
    }
    if (isInside) return asItStands(line)
    if (/^direction\s+(?:TD|TB|BT|LR|RL)$/.test(line)) return {}
    const [, single, brace] = declared.exec(line) ?? []
    if (single !== undefined) {
      isInside = brace === '{'
      return { text: line, texts: [single] }
    }
    const match = relation.exec(line)
    if (match) {
      const [, from, many, arrow, few, to, label] = match
      const text = [from, many, arrow, few, to, label && `: ${label}`].filter(Boolean).join(' ')
      return { text, texts: [from, many, few, to, label], isConnection: true }
    }
    return inline.test(line) ? asItStands(line) : undefined
  })
}
