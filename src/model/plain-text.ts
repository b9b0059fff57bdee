/** What the patterns below begin with or look for; most values hold none of it. */
const marks = /[<[*`~_\u00a0\u2000-\u200b\ufe0e\ufe0f]/

/**
 * Take the Markdown marks of bold, italic, code and links off a short value.
 *
 * Underscores inside words stay; text that is no Markdown comes back as it was.
 *
 * @example
 * plainText('**✅ Complete** ([PR #4](https://host/4))') // => '✅ Complete (PR #4)'
 */
export function plainText(value: string): string {
  if (!marks.test(value)) return value
  return value
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,400}\)/g, '$1')
    .replace(/\*+|`+|~~/g, '')
    .replace(/(^|[^\w])_([^_\s][^_]{0,200})_(?![\w_])/g, '$1$2')
    .replace(/[\u00a0\u2000-\u200a]/g, ' ')
    .replace(/[\u200b\ufe0e\ufe0f]/g, '')
}
