import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'
import { type Plugin, type Processor, unified } from 'unified'
import type { VFile } from 'vfile'

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

const markdownParser: Plugin<[], string, Root> = function () {
  this.parser = (text) => markdownToMdast(text, { features })
}

/** MDX that does not compile is read as Markdown: its text is worth more than its components. */
const mdxParser: Plugin<[], string, Root> = function () {
  this.parser = (text: string, file: VFile) => {
    try {
      return mdxToMdast(text, { features })
    } catch (error) {
      file.message(error instanceof Error ? error.message : String(error), {
        ruleId: 'mdx-syntax',
        source: 'roadbook',
      })
      return markdownToMdast(text, { features })
    }
  }
}
