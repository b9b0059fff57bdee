import type { Rewrite } from './diagram-source.ts'
import { rewriteLines } from './rewrite-lines.ts'

const id = String.raw`\[\*\]|[\p{L}\p{N}_]+`
const transition = new RegExp(`^(${id})\\s*-->\\s*(${id})(?:\\s*:\\s*(.+))?$`, 'u')
const description = /^([\p{L}\p{N}_]+)\s*:\s*(.+)$/u
const composite = /^state\s+(?:"([^"]+)"\s+as\s+)?([\p{L}_]+)\s*\{$/u
const alias = /^state\s+"([^"]+)"\s+as\s+([\p{L}_]+)$/u
const bare = /^(?:state\s+)?([\p{L}\p{N}_]+)$/u

/** States, their descriptions, what stands inside them, and the ways between them. */
export const rewriteStates: Rewrite = (body) => {
  const called = new Set(body.map((line) => alias.exec(line)?.[2] ?? description.exec(line)?.[1]))
  const shown = (name: string | undefined) => (called.has(name) || name === '[*]' ? undefined : name)
  return rewriteLines('stateDiagram-v2', body, (line) => {
    if (line === '}' || /^direction\s+(?:TD|TB|BT|LR|RL)$/.test(line)) return { text: line }
    const way = transition.exec(line)
    if (way) return { text: line, texts: [shown(way[1]), shown(way[2]), way[3]], isConnection: true }
    const match = composite.exec(line) ?? alias.exec(line)
    if (match) return { text: line, texts: [match[1] ?? match[2]] }
    const said = description.exec(line)
    if (said) return { text: line, texts: [said[2]] }
    const name = bare.exec(line)?.[1]
    return name === undefined ? undefined : { text: `${name} : ${name}`, texts: [name] }
  })
}
