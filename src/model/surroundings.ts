/** The repository around a content folder; paths are posix and start at its root. */
export interface Surroundings {
  /** Where the content folder lies; empty when it is the root. */
  contentPath: string
  /** Every file that is kept in the repository or could be, those of the content among them. */
  files: ReadonlySet<string>
}
