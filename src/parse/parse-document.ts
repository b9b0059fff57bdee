import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import type { Diagnostic } from '../model/diagnostics.ts'
import { type DocumentPath, stem } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { extractCheckboxes } from './checkboxes.ts'
import { findUnclosedFence } from './fences.ts'
import { createSectionLookup, extractHeadings } from './headings.ts'
import { extractLabels } from './labels.ts'
import { readLabelLine } from './label-line.ts'
import { extractLinks } from './links.ts'
import { extractListItems } from './list-items.ts'
import { extractMentions } from './mentions.ts'
import { findMojibake } from './mojibake.ts'
import type { Frontmatter, Heading, ParsedDocument } from './parsed-document.ts'
import { createProcessor } from './processor.ts'
import { readFrontmatter } from './read-frontmatter.ts'
import { readSourceLines, splitLines } from './source-lines.ts'
import { splitFrontmatter, type SplitText } from './split-frontmatter.ts'
import { extractTables } from './tables.ts'

/**
 * Make a parser that turns one file into everything it says.
 *
 * Pure: nothing is read from the disk and no reference is resolved. Bad input
 * gives diagnostics, never an exception.
 */
export function createParser(vocabulary: Vocabulary): (source: SourceFile) => ParsedDocument {
  const processors = { md: createProcessor('md').freeze(), mdx: createProcessor('mdx').freeze() }

  return (source) => {
    const format = source.path.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md'
    const split = splitFrontmatter(source.text)
    const { frontmatter, diagnostics } = frontmatterOf(split, source.path)
    const file = new VFile({ path: source.path, value: split.body })
    const tree = processors[format].parse(file)

    const lines = readSourceLines(tree, split.body)
    const headings = extractHeadings(tree)
    const sectionAt = createSectionLookup(headings)
    const sectionTitle = (section: number | undefined) => headings[section ?? -1]?.text
    return {
      path: source.path,
      format,
      hash: source.hash,
      frontmatter,
      title: titleOf({ path: source.path, frontmatter, headings }),
      lead: leadOf(tree),
      headings,
      labels: extractLabels(lines, { headings, sectionAt }),
      tables: extractTables(tree, split.body, { vocabulary, sectionAt, sectionTitle }),
      checkboxes: extractCheckboxes(tree, sectionAt),
      links: extractLinks(tree, sectionAt),
      mentions: extractMentions(tree, sectionAt),
      listItems: extractListItems(tree, sectionAt),
      words: countWords(split.body),
      lines: countLines(source.text),
      unclosedFence: findUnclosedFence(tree, lines),
      mojibake: findMojibake(lines.text),
      diagnostics: [...source.diagnostics, ...diagnostics, ...parserMessages(file, source.path)],
    }
  }
}

function frontmatterOf(
  split: SplitText,
  file: DocumentPath,
): { frontmatter: Frontmatter | undefined; diagnostics: Diagnostic[] } {
  if (split.yaml !== undefined) return readFrontmatter(split.yaml, { file, yamlLine: split.yamlLine })
  if (split.problem === undefined) return { frontmatter: undefined, diagnostics: [] }
  const place = { line: 1, column: 1 }
  const reason =
    split.problem === 'unclosed'
      ? 'Frontmatter is never closed, expected a line `---` behind its last key; all of it is read as text'
      : `Unexpected frontmatter in \`${split.language ?? ''}\`, expected YAML; nothing in a document is executed`
  return {
    frontmatter: undefined,
    diagnostics: [{ ruleId: 'frontmatter-syntax', severity: 'error', reason, file, place }],
  }
}

function titleOf({
  path,
  frontmatter,
  headings,
}: {
  path: DocumentPath
  frontmatter: Frontmatter | undefined
  headings: readonly Heading[]
}): Sourced<string> {
  const declared = frontmatter?.data.title
  const place = frontmatter?.places['title']?.start
  if (declared !== undefined) {
    return {
      value: declared,
      raw: declared,
      source: { file: path, ...(place && { place }), how: 'frontmatter' },
    }
  }
  const heading = headings.find(({ depth, text }) => depth === 1 && text !== '')
  if (heading !== undefined) {
    return {
      value: heading.text,
      raw: heading.text,
      source: { file: path, place: heading.place.start, how: 'heading' },
    }
  }
  return { value: readableName(path), raw: path, source: { file: path, how: 'file-name' } }
}

/** `v1.1.0-beta-status.md` reads `v1.1.0 beta status`; dots and the author's capitals stay. */
function readableName(path: DocumentPath): string {
  return stem(path).replace(/[-_]+/g, ' ').trim() || path
}

/** The first paragraph of prose; label lines, images and lone bold lines are none. */
function leadOf(tree: Root): string | undefined {
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth > 2) return undefined
    if (node.type !== 'paragraph') continue
    const text = toString(node).replace(/\s+/g, ' ').trim()
    const first = node.children[0]
    const isLabel =
      first?.type === 'strong' &&
      readLabelLine(`**${toString(first)}**${text.slice(toString(first).length)}`).length > 0
    if (!isLabel && text.length >= 40 && first?.type !== 'image') return text
  }
  return undefined
}

/** Runs of anything but white space, as `wc -w` counts them. */
function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(/\S+/g)) words++
  return words
}

/** A line end at the end of the file does not begin another line. */
function countLines(text: string): number {
  if (text === '') return 0
  const lines = splitLines(text)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}

function parserMessages(file: VFile, path: DocumentPath): Diagnostic[] {
  return file.messages.map((message) => ({
    ruleId: message.ruleId ?? 'markdown-syntax',
    severity: 'warning',
    reason: `Cannot read this file as MDX, so it is read as Markdown: ${message.reason}`,
    file: path,
    ...(message.line !== undefined && { place: { line: message.line, column: message.column ?? 1 } }),
  }))
}
