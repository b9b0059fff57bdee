/**
 * What a document's links and names lead to, as the renderer needs it: addresses
 * of the site instead of paths, so that the same text with the same table gives
 * the same HTML.
 */
export interface RenderReferences {
  /** Ids of the Markdown headings, in their order. */
  anchors: readonly string[]
  /** By target as written. */
  links: Readonly<Record<string, LinkTarget>>
  /** By name as written. */
  mentions: Readonly<Record<string, LinkTarget>>
}

export interface LinkTarget {
  /** Absent when there is nothing to go to. */
  href?: string
  /** What is wrong, as a sentence; the link is drawn as broken. */
  problem?: string
  /** What the target is, as the tooltip of a link that is not broken. */
  title?: string
  /** Of a picture: its size in pixels, so that nothing moves when it comes. */
  size?: PictureSize
}

export interface PictureSize {
  width: number
  height: number
}
