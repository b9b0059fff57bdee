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

/** The same with the marks of directives, and what containers of the author become. */
export const directiveSchema: Options = {
  ...sanitizeSchema,
  attributes: {
    ...sanitizeSchema.attributes,
    div: [...(defaultSchema.attributes?.['div'] ?? []), 'dataDirective'],
    span: [...(defaultSchema.attributes?.['span'] ?? []), 'dataDirective'],
    section: ['dataFootnotes', ['className', 'footnotes', 'tab']],
    p: [['className', 'alert-title', 'tab-title']],
  },
  tagNames: [...(sanitizeSchema.tagNames ?? []), 'content-tabs'],
}
