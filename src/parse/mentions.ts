import { ownText } from './own-text.ts'
import type { Mention } from './parsed-document.ts'
import { toPosition } from './places.ts'
import type { TreeNodes } from './tree-nodes.ts'

/**
 * List the names of Markdown files that stand in text or in a code span.
 *
 * Names inside links are links, names inside fences are examples: neither counts.
 * A name may carry a folder, a placeholder (`week-[N].md`) or a line number behind
 * it (`plan.md:26`), which is not part of the name.
 */
export function extractMentions(
  { words }: Pick<TreeNodes, 'words'>,
  sectionAt: (line: number) => number | undefined,
): Mention[] {
  const mentions: Mention[] = []
  const add = (where: Mention['where'], value: string, start: { line: number; column: number }) => {
    for (const { name, index } of findFileNames(value)) {
      const before = value.slice(0, index).split('\n')
      const line = start.line + before.length - 1
      const column = (before.length === 1 ? start.column : 1) + (before.at(-1) ?? '').length
      const place = { start: { line, column }, end: { line, column: column + name.length } }
      mentions.push({ name: ownText(name), where, section: sectionAt(line), place })
    }
  }

  for (const node of words) {
    if (!holdsFileName(node.value)) continue
    const { start, end } = toPosition(node)
    if (node.type === 'text') {
      add('text', node.value, start)
    } else if (isLoneName(node.value)) {
      // Backticks and padding stand before the first character of the value.
      const fence =
        start.line === end.line ? Math.ceil((end.column - start.column - node.value.length) / 2) : 1
      add('code', node.value, { line: start.line, column: start.column + fence })
    }
  }
  return mentions
}

/** A code span with spaces is a command or an example; only a lone name refers to a file. */
function isLoneName(code: string): boolean {
  return !/\s/.test(code.trim())
}

/**
 * A run of path characters that ends in `.md` or `.mdx` and is not the start of a
 * longer name (`notes.md5`, `plan.md.bak`).
 */
const fileName =
  /(?<![\p{L}\d_/.@:=-])[\p{L}\d_./~@[\]{}<>*#+-]{0,200}[\p{L}\d_\]}>*)]\.[Mm][Dd][Xx]?(?![\p{L}\d_])(?!\.[\p{L}\d])/gu

/** Nearly every text holds none; this is much cheaper than looking for where one begins. */
function holdsFileName(text: string): boolean {
  return text.includes('.') && /\.md/i.test(text)
}

function findFileNames(text: string): { name: string; index: number }[] {
  return [...text.matchAll(fileName)].map((match) => {
    const lead = /^[[{<*#+>]+(?![^[\]{}<>]*[\]}>])/.exec(match[0])?.[0].length ?? 0
    return { name: match[0].slice(lead), index: match.index + lead }
  })
}
