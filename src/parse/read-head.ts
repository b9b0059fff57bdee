import type { DocumentPath } from '../model/paths.ts'
import type { DocumentHead } from './document-head.ts'
import { readFrontmatter } from './read-frontmatter.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

/**
 * Read the frontmatter of a document and set its text apart.
 *
 * Of frontmatter that is never closed, or that is no YAML, it says so.
 */
export function readHead(text: string, file: DocumentPath): DocumentHead {
  const { yaml, yamlLine, body, problem, language } = splitFrontmatter(text)
  if (yaml !== undefined) return { body, ...readFrontmatter(yaml, { file, yamlLine }) }
  if (problem === undefined) return { frontmatter: undefined, body, diagnostics: [] }
  const place = { line: 1, column: 1 }
  const reason =
    problem === 'unclosed'
      ? 'Frontmatter is never closed, expected a line `---` behind its last key; all of it is read as text'
      : `Unexpected frontmatter in \`${language ?? ''}\`, expected YAML; nothing in a document is executed`
  return {
    frontmatter: undefined,
    body,
    diagnostics: [{ ruleId: 'frontmatter-syntax', severity: 'error', reason, file, place }],
  }
}
