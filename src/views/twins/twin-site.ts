/** What the twin of a page may tell beside the page's own props. */
export interface TwinSite {
  /** With a slash at both ends. */
  base: string
  /** The pages of the rules as they lie beside the rules, by id. */
  rules: ReadonlyMap<string, string>
}
