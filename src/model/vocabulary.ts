/**
 * The words recognisers know. Shipped as YAML, extended by a project's
 * `roadbook.yml`, passed in wherever it is used.
 */
export interface Vocabulary {
  /** Per status state or verdict its words and its lone emoji, most specific first. */
  status: StatusVocabulary
  /** Per role id its title and spellings, lower case. */
  roles: readonly { id: string; title: string; words: readonly string[] }[]
  /** Rules for document types; the first that matches wins, file names before headings. */
  types: readonly { id: string; title: string; fileName: readonly string[]; heading: readonly string[] }[]
  /** Header spellings per column role, lower case. */
  columns: Readonly<Record<string, readonly string[]>>
}

export interface StatusVocabulary {
  states: Readonly<Record<string, { words: readonly string[]; emoji: readonly string[] }>>
  verdicts: Readonly<Record<string, { words: readonly string[]; emoji: readonly string[] }>>
}

/** Texts of the four files that the vocabulary ships as. */
export interface VocabularyTexts {
  status: string
  roles: string
  types: string
  columns: string
}
