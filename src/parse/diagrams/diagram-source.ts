import { rewriteClasses } from './rewrite-classes.ts'
import { rewriteEntities } from './rewrite-entities.ts'
import { rewriteFlowchart } from './rewrite-flowchart.ts'
import { rewriteSequence } from './rewrite-sequence.ts'
import { rewriteStates } from './rewrite-states.ts'

/**
 * Why diagrams are read before they are drawn: the library skips what it does not know and
 * draws the rest, and a picture that leaves something out is worse than none. So a diagram is
 * drawn only when every statement of it is one that we know it draws, written in the one way
 * in which it surely reads it, and when the picture then holds all texts and lines.
 */
export interface DiagramSource {
  /** What a reader would call it. */
  kind: 'flowchart' | 'state' | 'sequence' | 'class' | 'entity'
  /** What the author calls it. */
  title?: string
  /** The diagram, written as the library reads it. */
  text: string
  /** Texts that must stand in the picture. */
  texts: readonly string[]
  /** Lines between two things that must stand in the picture. */
  lines: number
}

/** A diagram of a known kind, rewritten; `undefined` when a statement of it is not known. */
export type Rewrite = (body: readonly string[], header: string) => Rewritten | undefined
export type Rewritten = Pick<DiagramSource, 'text' | 'texts' | 'lines'>

const kinds: readonly { header: RegExp; kind: DiagramSource['kind']; rewrite: Rewrite }[] = [
  {
    header: /^(?:graph|flowchart)(?:\s+(?:TD|TB|BT|LR|RL))?\s*;?$/i,
    kind: 'flowchart',
    rewrite: rewriteFlowchart,
  },
  { header: /^stateDiagram(?:-v2)?$/, kind: 'state', rewrite: rewriteStates },
  { header: /^sequenceDiagram$/, kind: 'sequence', rewrite: rewriteSequence },
  { header: /^classDiagram(?:-v2)?$/, kind: 'class', rewrite: rewriteClasses },
  { header: /^erDiagram$/, kind: 'entity', rewrite: rewriteEntities },
]

/** Longer ones take seconds to lay out, and nobody reads them. */
const longest = 6000

/** Read a Mermaid diagram; `undefined` when it cannot be drawn as it is written. */
export function readDiagram(source: string): DiagramSource | undefined {
  if (source.length > longest) return undefined
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n/.exec(source)
  const [header = '', ...rest] = source
    .slice(frontmatter?.[0].length ?? 0)
    .replace(/%%\{[\s\S]*?\}%%/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*%%.*$/, '').trim())
    .filter((line) => line !== '')
  const found = kinds.find((candidate) => candidate.header.test(header))
  const isNamed = (line: string) => /^acc(?:Title|Descr)\s*:/.test(line)
  const rewritten = found?.rewrite(
    rest.filter((line) => !isNamed(line)),
    header,
  )
  if (found === undefined || rewritten === undefined) return undefined
  const title =
    /^accTitle\s*:\s*(.+)$/.exec(rest.find(isNamed) ?? '')?.[1] ??
    /^title:\s*["']?(.+?)["']?\s*$/m.exec(frontmatter?.[1] ?? '')?.[1]
  return { kind: found.kind, ...(title !== undefined && { title }), ...rewritten }
}
