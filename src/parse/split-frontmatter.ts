import matter from 'gray-matter'

/** A text with its frontmatter set apart. */
export interface SplitText {
  /** The YAML between the fences, with its line end; `undefined` without frontmatter. */
  yaml: string | undefined
  /** Line of the file on which `yaml` starts, 1-based. */
  yamlLine: number
  /** The whole text with the frontmatter blanked out, so that every position stays true. */
  body: string
  /** Why a block at the top was not taken as YAML frontmatter. */
  problem?: 'unclosed' | 'language'
  /** What follows the opening fence, as in `---js`. */
  language?: string
}

/**
 * Split the YAML block off a document without evaluating or losing anything.
 *
 * An opening fence that is never closed leaves the whole text as body; so does a
 * thematic break on the first line that is followed by prose. A language other
 * than YAML is blanked out of the body and refused: nothing in a document runs.
 */
export function splitFrontmatter(text: string): SplitText {
  const opening = /^---([^\r\n-][^\r\n]*)?\r?\n/.exec(text)
  if (opening === null) return { yaml: undefined, yamlLine: 1, body: text }

  const language = opening[1]?.trim() ?? ''
  const isYaml = ['', 'yaml', 'yml'].includes(language.toLowerCase())
  const end = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening[0].length))
  if (end === null) return unclosed(text, opening[0].length)

  const blockEnd = opening[0].length + end.index
  const body = blank(text.slice(0, blockEnd + end[0].length)) + text.slice(blockEnd + end[0].length)
  if (!isYaml) return { yaml: undefined, yamlLine: 2, body, problem: 'language', language }

  const yaml = matter(text, matterOptions).matter
  if (yaml.trim() !== '' && !looksLikeYaml(yaml)) return { yaml: undefined, yamlLine: 1, body: text }
  return { yaml: text.slice(opening[0].length, blockEnd), yamlLine: 2, body }
}

/**
 * With options gray-matter neither caches nor swallows the error of a second call;
 * every engine is replaced, because its own `---js` engine runs `eval`.
 */
const refuse = { parse: (): object => ({}), stringify: () => '' }
const matterOptions = {
  language: 'yaml',
  engines: { yaml: refuse, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse },
}

function unclosed(text: string, start: number): SplitText {
  const firstLine = text.slice(start).split(/\r?\n/, 1)[0] ?? ''
  const plain: SplitText = { yaml: undefined, yamlLine: 1, body: text }
  return looksLikeYaml(firstLine) ? { ...plain, problem: 'unclosed' } : plain
}

function looksLikeYaml(text: string): boolean {
  return /^\s*(?:#.*|["']?[\p{L}_][\p{L}\d _.-]*["']?\s*:(?:\s.*)?)$/mu.test(text)
}

/** Same length, same lines, nothing to read. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}
