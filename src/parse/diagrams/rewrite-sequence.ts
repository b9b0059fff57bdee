import type { Rewrite } from './diagram-source.ts'
import { rewriteLines } from './rewrite-lines.ts'

const participant = /^(participant|actor)\s+([^\s:,@]+)(?:\s+as\s+(.+))?$/
const note = /^note\s+(left of|right of|over)\s+([^\s:,]+(?:\s*,\s*[^\s:,]+)?)\s*:\s*(.+)$/i
const message = /^([^\s:,>)-]+)\s*(-->>|->>|-->|->|--\)|-\))\s*([+-]?)\s*([^\s:,>)-]+)\s*:\s*(.+)$/
const block = /^(?:loop|alt|opt|par|break|else|and)(?:\s+(.+))?$/

/** Messages between participants, notes, and frames around them. */
export const rewriteSequence: Rewrite = (body) => {
  const called = new Set(body.map((line) => participant.exec(line)?.[2]))
  const shown = (name: string | undefined) => (called.has(name) ? undefined : name)
  return rewriteLines('sequenceDiagram', body, (written) => {
    const line = written.replace(/;$/, '')
    if (line === 'end') return { text: line }
    // A bar on the line of a participant says nothing that the messages do not say.
    if (/^(?:de)?activate\s+\S+$/.test(line)) return {}
    const who = participant.exec(line)
    if (who) return { text: line, texts: [who[3] ?? who[2]] }
    const said = note.exec(line)
    if (said) return { text: `Note ${said[1]} ${said[2]}: ${said[3]}`, texts: [said[3]] }
    const sent = message.exec(line)
    if (sent) {
      const [, from, arrow, mark, to, text] = sent
      return {
        text: `${from}${arrow}${mark}${to}: ${text}`,
        texts: [shown(from), shown(to), text],
        isConnection: true,
      }
    }
    const frame = block.exec(line)
    return frame === null ? undefined : { text: line, texts: [frame[1]] }
  })
}
