import type { DocumentPath } from '../model/paths.ts'
import type { Link, Mention } from '../parse/parsed-document.ts'

/** A link with what it leads to. */
export interface ResolvedLink extends Link {
  file: DocumentPath
  /**
   * `document`, `asset` (another file of the content), `folder`, `external` (has a scheme),
   * `outside` (leaves the content), `missing`, or `placeholder` (`(link)`, `(#)`, `TBD`).
   */
  outcome: 'document' | 'asset' | 'folder' | 'external' | 'outside' | 'missing' | 'placeholder'
  /** Posix path below the content that the target resolves to; absent for external and placeholder targets. */
  path?: string
  /** The `#fragment` without its `#`, decoded. */
  anchor?: string
  /** Whether the named heading exists; absent without an anchor or without a document to look in. */
  anchorExists?: boolean
  /** Whether what an `outside` target names is there; absent where nobody could look. */
  existsOutside?: boolean
  /** A `missing` target that exists in another spelling: that spelling. */
  caseMismatch?: string
  /** A `missing` target that exists when it is read from the content's or the repository's root: its path. */
  fromRoot?: string
}

/** A plain mention of a file name with what it means. */
export interface ResolvedMention extends Mention {
  file: DocumentPath
  /** `outside` is a file of the repository that is no document of the content. */
  outcome: 'resolved' | 'ambiguous' | 'missing' | 'case-mismatch' | 'placeholder' | 'outside'
  /** The document meant, when exactly one is. */
  path?: DocumentPath
  /** All documents an ambiguous name may mean. */
  candidates?: readonly DocumentPath[]
  /** The file that an `outside` mention means, as a path from the content: `../CHANGELOG.md`. */
  outside?: string
}
