import type { Strings } from '../model/strings/en.ts'

/** Words that stand in the text of a document and are not its author's. */
export type TextWords = Strings['text']
