import type { Rewritten } from './diagram-source.ts'

/** What one line of a diagram becomes. */
export interface LineRewrite {
  /** Written anew; nothing when it says nothing that is drawn. */
  text?: string
  texts?: readonly (string | undefined)[]
  isConnection?: boolean
}

/** Rewrite a diagram line by line; `undefined` as soon as one is not known. */
export function rewriteLines(
  header: string,
  body: readonly string[],
  rewrite: (line: string) => LineRewrite | undefined,
): Rewritten | undefined {
  const written: LineRewrite[] = []
  for (const line of body) {
    const one = rewrite(line)
    if (one === undefined) return undefined
    written.push(one)
  }
  return {
    text: [header, ...written.flatMap(({ text }) => text ?? [])].join('\n'),
    texts: written.flatMap(({ texts = [] }) => texts.filter((text) => text !== undefined)),
    lines: written.filter(({ isConnection }) => isConnection).length,
  }
}

/** A line that is drawn as it stands, all of it. */
export function asItStands(line: string): LineRewrite {
  return { text: line, texts: [line] }
}
