import type { Nodes as HastNodes, Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import { type Raw, toHast } from 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import type { SourceFile } from '../model/source-file.ts'
import { text } from '../model/strings/en/text.ts'
import { markMath } from './math/mark-math.ts'
import { createFormulaWriter, type FormulaWriter } from './math/write-formula.ts'
import { createProcessor } from './processor.ts'
import { createDiagramArtist, type DiagramArtist } from './diagrams/draw-diagram.ts'
import { markAlert } from './render-alerts.ts'
import { breakLabelLines } from './render-lines.ts'
import { highlightCode } from './render-code.ts'
import { drawDiagrams } from './render-diagrams.ts'
import { createHighlighter, type Highlighter } from './render-highlighter.ts'
import { markLine } from './render-line-anchors.ts'
import { linkReferences } from './render-links.ts'
import { markDirective, placeDirectiveMarks } from './render-directives.ts'
import { linkMentions } from './render-mentions.ts'
import { omitCode } from './render-mdx.ts'
import { writeFormulas } from './render-math.ts'
import type { RenderReferences } from './render-references.ts'
import { directiveSchema, sanitizeSchema } from './render-sanitize.ts'
import { drawTablesAndBoxes, restoreIds } from './render-structure.ts'
import { splitFrontmatter } from './split-frontmatter.ts'
import type { TextWords } from './text-words.ts'

/**
 * Changes whenever the same input would give other HTML than before; it is part of
 * the key under which rendered documents are kept.
 */
export const renderVersion = '11'

/** Renders documents; keeps the grammars it has loaded. */
export interface DocumentRenderer {
  render(
    source: Pick<SourceFile, 'path' | 'text'>,
    references: RenderReferences,
    options?: RenderOptions,
  ): Promise<string>
}

export interface RenderOptions {
  /** Leave the first heading out, because the page shows it by itself. */
  withoutTitle?: boolean
  /** What stands in a text and is not its author's; English where nothing else is asked for. */
  words?: TextWords
}

/**
 * Make a renderer from Markdown to HTML that is safe to publish.
 *
 * Raw HTML is read as a browser would and sanitised, code is highlighted, links
 * and mentions lead where `references` says. Nothing in the document runs; the
 * expressions and imports of `.mdx` are left out. What a directive shows depends on the
 * whole plan, so a mark stands in its place.
 */
export function createDocumentRenderer(): DocumentRenderer {
  const parsers = { md: createProcessor('md').freeze(), mdx: createProcessor('mdx').freeze() }
  const raw = unified().use(rehypeRaw).freeze()
  const safe = unified().use(rehypeSanitize, sanitizeSchema).freeze()
  const safeWithDirectives = unified().use(rehypeSanitize, directiveSchema).freeze()
  const printer = unified().use(rehypeStringify, { allowDangerousCharacters: true }).freeze()
  const tools = {
    highlighter: createHighlighter(),
    artist: createDiagramArtist(),
    writer: createFormulaWriter(),
  }

  return {
    async render(source, references, { withoutTitle = false, words = text } = {}) {
      const format = source.path.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md'
      const file = new VFile(splitFrontmatter(source.text).body)
      const tree = parsers[format].parse(file)
      const hasDirectives = file.data.directives?.length !== 0
      const hast = toSafeHast(tree, {
        raw,
        safe: hasDirectives ? safeWithDirectives : safe,
        references,
        isMdx: format === 'mdx',
        withoutTitle,
        words,
      })
      if (hasDirectives) placeDirectiveMarks(hast)
      linkReferences(hast, references.links)
      linkMentions(hast, references.mentions)
      await finish(hast, tools, words)
      return printer.stringify(hast)
    },
  }
}

interface Steps {
  raw: HastStep
  safe: HastStep
  references: RenderReferences
  isMdx: boolean
  withoutTitle: boolean
  words: TextWords
}

type HastStep = Processor<undefined, HastRoot, HastRoot>

function toSafeHast(tree: Root, { raw, safe, references, isMdx, withoutTitle, words }: Steps): HastRoot {
  if (isMdx) omitCode(tree)
  prepare(tree, { anchors: references.anchors.values(), lines: new Set(), words })
  if (withoutTitle) removeTitle(tree)
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: words.footnotes,
    footnoteBackLabel: (footnote, again) =>
      words.backToReference(footnote + 1, again > 1 ? again : undefined),
  }) as HastRoot
  // Reading raw HTML costs as much as all the rest, and most documents have none.
  const read = hasRawHtml(hast) ? raw.runSync(hast) : hast
  const clean = safe.runSync(read)
  restoreIds(clean, new Set(references.anchors))
  return clean
}

/** What is loaded when the first document needs it. */
interface Tools {
  highlighter: Highlighter
  artist: DiagramArtist
  writer: FormulaWriter
}

async function finish(
  hast: HastRoot,
  { highlighter, artist, writer }: Tools,
  words: TextWords,
): Promise<void> {
  drawTablesAndBoxes(hast, words)
  await drawDiagrams(hast, artist, words)
  await writeFormulas(hast, writer, words)
  await highlightCode(hast, highlighter)
}

interface Preparing {
  anchors: Iterator<string, undefined>
  /** Those that have an anchor. */
  lines: Set<number>
  words: TextWords
}

/** Hand the ids to the headings in their order and to lines, mark alerts and directives. */
function prepare(node: Nodes, preparing: Preparing): void {
  const { anchors, lines, words } = preparing
  if (node.type === 'heading') {
    const id = anchors.next().value
    if (id !== undefined && id !== '') node.data = { ...node.data, hProperties: { id } }
    return
  }
  markLine(node, lines)
  if (node.type === 'blockquote') markAlert(node, words)
  markMath(node)
  if (node.type === 'paragraph') breakLabelLines(node)
  markDirective(node, words)
  if ('children' in node) for (const child of node.children) prepare(child, preparing)
}

function removeTitle(tree: Root): void {
  const index = tree.children.findIndex(({ type }) => type === 'heading')
  if (index >= 0) tree.children.splice(index, 1)
}

/** Comments do not count, as the next step drops them. */
function hasRawHtml(node: HastNodes | Raw): boolean {
  if (node.type === 'raw') return !isWholeComment(node.value)
  return 'children' in node && node.children.some(hasRawHtml)
}

/**
 * Whether a browser reads nothing but one comment: for it `<!-->` and `--!>` end one too.
 * https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
 */
function isWholeComment(html: string): boolean {
  if (!html.startsWith('<!--') || /^<!---?>/.test(html)) return false
  const ending = /--!?>/.exec(html.slice('<!--'.length))
  return ending?.[0] === '-->' && ending.index === html.length - '<!---->'.length
}
