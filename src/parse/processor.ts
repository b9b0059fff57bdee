import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'
import { type Plugin, type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import type { Directive } from '../model/directives.ts'
import { readMdxDirectives } from './directives-mdx.ts'
import { parseDirectives } from './parse-directives.ts'
import { hasMath } from './math/find-math.ts'

declare module 'vfile' {
  interface DataMap {
    /** In the order of the text; the nodes of the tree know their place among them. */
    directives: readonly Directive[]
  }
}

/**
 * The unified pipeline with Sätteri as its parser.
 *
 * Sätteri gives the same mdast as remark-parse with remark-gfm more than ten
 * times faster; `tests/parser-differential.test.ts` holds the two together and
 * lists where they differ. Frontmatter is split off before, so it is switched off.
 */
export function createProcessor(format: 'md' | 'mdx'): Processor<Root> {
  return unified().use(format === 'mdx' ? mdxParser : markdownParser)
}

const features = { gfm: true, frontmatter: false } as const
const withMath = { ...features, math: { singleDollarTextMath: false } } as const
const featuresOf = (text: string) => (hasMath(text) ? withMath : features)

const markdownParser: Plugin<[], string, Root> = function () {
  this.parser = (text: string, file: VFile) => parseMarkdown(text, file)
}

/** MDX that does not compile is read as Markdown: its text is worth more than its components. */
const mdxParser: Plugin<[], string, Root> = function () {
  this.parser = (text: string, file: VFile) => {
    try {
      const tree = mdxToMdast(text, { features: featuresOf(text) }) as Root
      file.data.directives = readMdxDirectives(tree, text)
      return tree
    } catch (error) {
      file.message(error instanceof Error ? error.message : String(error), {
        ruleId: 'mdx-syntax',
        source: 'roadbook',
      })
      return parseMarkdown(text, file)
    }
  }
}

const toTree = (text: string) => markdownToMdast(text, { features: featuresOf(text) }) as Root

function parseMarkdown(text: string, file: VFile): Root {
  const { tree, directives } = parseDirectives(text, toTree)
  file.data.directives = directives
  return tree
}
