import type { How } from './provenance.ts'
import { baseName, folderOf } from './paths.ts'
import { normalizePhrase } from './status-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import { oncePer } from './once-per.ts'

/** What is known about a document before its type is. */
export interface TypeInput {
  /** Relative to the content. */
  path: string
  title?: string | undefined
  /** `type` of the frontmatter. */
  frontmatterType?: string | undefined
  /** Words of the whole text. */
  words: number
}

export interface FoundType {
  /** Id of the vocabulary; what the frontmatter says when the vocabulary does not know it. */
  type: string
  how: How
}

/** A document of fewer words only says that something was or will be elsewhere. */
const stubWords = 12

/**
 * Find the type of a document: frontmatter, then stub, folder, file name, title.
 *
 * The first rule of the vocabulary wins in each; `undefined` when none fits.
 *
 * @example
 * findDocumentType({ path: 'v1.1.0-risk-register.md', words: 900 }, vocabulary)
 * // => { type: 'risk-register', how: 'file-name' }
 */
export function findDocumentType(input: TypeInput, vocabulary: Vocabulary): FoundType | undefined {
  const declared = input.frontmatterType?.trim() ?? ''
  if (declared !== '') return { type: findDeclaredType(declared, vocabulary), how: 'frontmatter' }
  const name = ` ${toPhrase(baseName(input.path).replace(/\.mdx?$/i, ''))} `
  if (input.words < stubWords && vocabulary.types.some(({ id }) => id === 'stub'))
    return { type: 'stub', how: 'text' }
  const folder = findByFolder(input.path, vocabulary)
  if (folder !== undefined) return { type: folder, how: 'folder' }
  const words = typeWords(vocabulary)
  const byName = words.find(({ fileName }) => fileName.some((word) => has(name, word)))
  if (byName !== undefined) return { type: byName.id, how: 'file-name' }
  const title = ` ${toPhrase(input.title ?? '')} `
  const byTitle = words.find(({ heading }) => heading.some((word) => has(title, word)))
  return byTitle === undefined ? undefined : { type: byTitle.id, how: 'heading' }
}

/** The type's id, its title or one of its words, in any spelling. */
function findDeclaredType(declared: string, vocabulary: Vocabulary): string {
  const phrase = toPhrase(declared)
  const { types } = vocabulary
  const known =
    types.find(({ id, title }) => toPhrase(id) === phrase || toPhrase(title) === phrase) ??
    types.find(({ fileName, heading }) => [...fileName, ...heading].some((word) => toPhrase(word) === phrase))
  return known?.id ?? declared
}

/** Words that end in `/` name folders; the innermost folder that a rule names decides. */
function findByFolder(path: string, vocabulary: Vocabulary): string | undefined {
  const folders = folderOf(path).split('/').reverse().map(toPhrase)
  const types = folderTypes(vocabulary)
  return folders.map((folder) => types.get(folder)).find((type) => type !== undefined)
}

/** Per folder name the first type that has it. */
const folderTypes = oncePer((vocabulary: Vocabulary): ReadonlyMap<string, string> => {
  const types = new Map<string, string>()
  for (const { id, fileName } of vocabulary.types) {
    for (const word of fileName) {
      const phrase = toPhrase(word)
      if (word.endsWith('/') && !types.has(phrase)) types.set(phrase, id)
    }
  }
  return types
})

/** A word of the vocabulary as it stands in a phrase with a space at either end. */
interface TypeWord {
  whole: boolean
  singular: string
  plural: string
}

interface TypeWords {
  id: string
  fileName: readonly TypeWord[]
  heading: readonly TypeWord[]
}

/** The words of all types, those that name folders left out. */
const typeWords = oncePer(({ types }: Vocabulary): readonly TypeWords[] =>
  types.map(({ id, fileName, heading }) => ({
    id,
    fileName: toTypeWords(fileName),
    heading: toTypeWords(heading),
  })),
)

function toTypeWords(words: readonly string[]): TypeWord[] {
  return words
    .filter((word) => !word.endsWith('/'))
    .map((word) => {
      const text = word.replace(/^=/, '')
      return { whole: word.startsWith('='), singular: ` ${text} `, plural: ` ${text}s ` }
    })
}

/** `=word` must be the whole name; other words match as they stand or with a plural `s`. */
function has(phrase: string, { whole, singular, plural }: TypeWord): boolean {
  return whole ? phrase === singular : phrase.includes(singular) || phrase.includes(plural)
}

/** Separators of file names become spaces, and versions go, which may hide a word (`v1.1.0-beta`). */
function toPhrase(text: string): string {
  return normalizePhrase(text.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1 $2'))
}
