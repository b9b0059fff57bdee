import type { Root } from 'mdast'
import { VFile } from 'vfile'
import type { Diagnostic } from '../model/diagnostics.ts'
import { type DocumentPath, stem } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Frontmatter, Heading, ParsedDocument } from './parsed-document.ts'
import type { ReadHead } from './document-head.ts'
import { createProcessor } from './processor.ts'
import { splitLines } from './source-lines.ts'
import { type Extracted, useSteps } from './steps.ts'

/**
 * Make a parser that turns one file into everything it says.
 *
 * Pure: nothing is read from the disk and no reference is resolved. Bad input
 * gives diagnostics, never an exception.
 *
 * @param readHead Made by `headReaderFor` of the texts that the parser will get.
 */
export function createParser(
  vocabulary: Vocabulary,
  readHead: ReadHead,
): (source: SourceFile) => ParsedDocument {
  const processors = {
    md: useSteps(createProcessor('md'), vocabulary).freeze(),
    mdx: useSteps(createProcessor('mdx'), vocabulary).freeze(),
  }

  return (source) => {
    const { path, hash, text } = source
    const format = path.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md'
    const { frontmatter, body, diagnostics } = readHead(text, path)
    const file = new VFile({ path, value: body })
    const { extracted, problem } = extract(processors[format], file)
    return {
      path,
      format,
      hash,
      frontmatter,
      title: titleOf({ path, frontmatter, headings: extracted.headings }),
      ...extracted,
      words: countWords(body),
      lines: countLines(text),
      diagnostics: [
        ...source.diagnostics,
        ...diagnostics,
        ...mdxMessages(file, path),
        ...(problem === undefined ? [] : [unreadable(path, problem)]),
      ],
    }
  }
}

const nothing: Extracted = {
  lead: undefined,
  headings: [],
  labels: [],
  tables: [],
  checkboxes: [],
  links: [],
  mentions: [],
  listItems: [],
  directives: [],
  unclosedFence: undefined,
  mojibake: [],
  blanks: [],
  terms: [],
  claims: [],
  suppressions: [],
}

/** Lists nested ten thousand deep exhaust the stack of any parser; what was found until then is kept. */
function extract(
  processor: ReturnType<typeof useSteps>,
  file: VFile,
): { extracted: Extracted; problem?: string } {
  try {
    const tree: Root = processor.parse(file)
    processor.runSync(tree, file)
    return { extracted: { ...nothing, ...file.data.extracted } }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { extracted: { ...nothing, ...file.data.extracted }, problem }
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

/** Runs of anything but white space, as `wc -w` counts them; counted in place, since a plan has half a million. */
function countWords(text: string): number {
  let words = 0
  let inWord = false
  for (let index = 0; index < text.length; index++) {
    const isSpace = isWhiteSpace(text.charCodeAt(index))
    if (!isSpace && !inWord) words++
    inWord = !isSpace
  }
  return words
}

/** What `\s` matches. */
function isWhiteSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || code === 0xfeff || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}

/** A line end at the end of the file does not begin another line; `\r\n` is one. */
function countLines(text: string): number {
  if (text.includes('\r')) {
    const lines = splitLines(text)
    return lines.at(-1) === '' ? lines.length - 1 : lines.length
  }
  let ends = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends++
  return text === '' || text.endsWith('\n') ? ends : ends + 1
}

function mdxMessages(file: VFile, path: DocumentPath): Diagnostic[] {
  return file.messages.map((message) => ({
    ruleId: 'mdx-syntax',
    severity: 'warning',
    reason: `Cannot read this file as MDX, so it is read as Markdown: ${message.reason}`,
    file: path,
    ...(message.line !== undefined && { place: { line: message.line, column: message.column ?? 1 } }),
  }))
}

function unreadable(file: DocumentPath, problem: string): Diagnostic {
  return {
    ruleId: 'unreadable-structure',
    severity: 'error',
    reason: `Cannot read the whole structure of this document: ${problem}; what was found until then is kept`,
    file,
    note: 'Lists or quotes nested thousands of levels deep are the usual cause.',
  }
}
