/**
 * Cut the rendered text of a document at the marks of its directives: texts, and numbers of directives.
 *
 * What a directive shows depends on the whole plan and the text on its file alone, so they are made apart.
 *
 * @example
 * splitAtDirectives('<p>All <!--directive:0--> plans</p>') // => ['<p>All ', 0, ' plans</p>']
 */
export function splitAtDirectives(html: string): (string | number)[] {
  return html
    .split(/<!--directive:(\d{1,6})-->/)
    .map((part, index) => (index % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '')
}
