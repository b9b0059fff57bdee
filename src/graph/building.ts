import type { Configuration } from '../model/configuration.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import type { Draft } from './draft.ts'
import type { FileIndex } from './file-index.ts'
import type { FileReference } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import type { ValueReader } from './value-reader.ts'

/** What every step of building a plan is given. */
export interface Building {
  draft: Draft
  files: FileIndex
  configuration: Configuration
  vocabulary: Vocabulary
  /** Every document by its sections, in path order. */
  outlines: readonly Outline[]
  /** Reads statuses, dates, versions and owners of one document. */
  readerOf(document: ParsedDocument): ValueReader
  projectOf(path: DocumentPath): EntityId
  /** Files that each document names by link or mention, in the order of its text. */
  namedFiles: ReadonlyMap<DocumentPath, readonly FileReference[]>
}
