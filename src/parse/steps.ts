import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import type { Vocabulary } from '../model/vocabulary.ts'
import { findBlanks } from './blanks.ts'
import { extractCheckboxes } from './checkboxes.ts'
import { extractClaims } from './claims.ts'
import { findUnclosedFence } from './fences.ts'
import { createSectionLookup } from '../model/section-lookup.ts'
import { extractHeadings } from './headings.ts'
import { extractLabels } from './labels.ts'
import { findLead } from './lead.ts'
import { extractLinks } from './links.ts'
import { extractListItems } from './list-items.ts'
import { extractMentions } from './mentions.ts'
import { findMojibake, mayHoldMojibake } from './mojibake.ts'
import type { Heading, ParsedDocument } from './parsed-document.ts'
import { readSourceLines, type SourceLines } from './source-lines.ts'
import { extractSuppressions } from './suppressions.ts'
import { buildColumnLookup } from './table-columns.ts'
import { extractTables } from './tables.ts'
import { withoutDirectives } from '../model/replace-directives.ts'
import { countTerms } from './terms.ts'
import { collectTreeNodes, type TreeNodes } from './tree-nodes.ts'

/** What the steps read from a tree, without what the file itself tells. */
export type Extracted = Omit<
  ParsedDocument,
  'path' | 'format' | 'hash' | 'frontmatter' | 'title' | 'words' | 'lines' | 'diagnostics'
>

/** What the first step prepares for all others. */
interface Outline {
  nodes: TreeNodes
  lines: SourceLines
  headings: Heading[]
  sectionAt: (line: number) => number | undefined
}

declare module 'vfile' {
  interface DataMap {
    outline: Outline
    extracted: Partial<Extracted>
  }
}

/** Add the steps to a processor; each is a plugin that leaves what it found in `file.data.extracted`. */
export function useSteps<P extends Processor<Root>>(
  processor: P,
  vocabulary: Vocabulary,
): Processor<Root, Root, Root> {
  const findRole = buildColumnLookup(vocabulary)
  return processor
    .use(outline)
    .use(step(({ nodes, sectionAt }) => ({ links: extractLinks(nodes, sectionAt) })))
    .use(step(({ nodes, sectionAt }) => ({ mentions: extractMentions(nodes, sectionAt) })))
    .use(step(({ nodes, sectionAt }) => ({ checkboxes: extractCheckboxes(nodes.boxes, sectionAt) })))
    .use(step(({ sectionAt }, { tree }) => ({ listItems: extractListItems(tree, sectionAt) })))
    .use(
      step(({ lines, headings, sectionAt }) => ({
        labels: extractLabels(lines, { headings, sectionAt }),
      })),
    )
    .use(
      step(({ nodes, headings, sectionAt }, { text }) => {
        const sectionTitle = (section: number | undefined) => headings[section ?? -1]?.text
        return {
          tables: extractTables(nodes.tables, text, { vocabulary, findRole, sectionAt, sectionTitle }),
        }
      }),
    )
    .use(step(({ lines, sectionAt }) => ({ claims: extractClaims(lines, sectionAt) })))
    .use(step((_, { tree, text }) => ({ suppressions: extractSuppressions(tree, text) })))
    .use(step((_, { tree }) => ({ lead: findLead(tree) })))
    .use(
      step(({ nodes, lines }, { text }) => ({
        unclosedFence: findUnclosedFence(nodes.codes, lines),
        mojibake: mayHoldMojibake(text) ? findMojibake(lines.text) : [],
      })),
    )
    .use(step(({ lines }, { text }) => ({ blanks: findBlanks(lines, text), terms: countTerms(text) })))
}

const outline: Plugin<[], Root> = () => (tree, file) => {
  const nodes = collectTreeNodes(tree)
  const headings = extractHeadings(nodes.headings)
  const { directives = [] } = file.data
  file.data.outline = {
    nodes,
    lines: readSourceLines(nodes, withoutDirectives(String(file), directives)),
    headings,
    sectionAt: createSectionLookup(headings),
  }
  file.data.extracted = { headings, directives }
}

function step(
  extract: (outline: Outline, source: { tree: Root; text: string }) => Partial<Extracted>,
): Plugin<[], Root> {
  return () => (tree: Root, file: VFile) => {
    const { outline } = file.data
    if (outline === undefined) throw new TypeError('The outline step has to run first')
    Object.assign((file.data.extracted ??= {}), extract(outline, { tree, text: String(file) }))
  }
}
