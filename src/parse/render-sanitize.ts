import { defaultSchema, type Options } from 'rehype-sanitize'

/**
 * What raw HTML in a document may hold: what the code host allows, plus the
 * classes our own steps set. Ids get a prefix, so that no document can take the
 * place of a part of the page.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  strip: [...(defaultSchema.strip ?? []), 'style'],
  attributes: {
    ...defaultSchema.attributes,
    aside: [['className', 'alert', /^alert-/]],
    p: [['className', 'alert-title']],
  },
  tagNames: [...(defaultSchema.tagNames ?? []), 'aside', 'mark', 'abbr', 'figure', 'figcaption'],
}
