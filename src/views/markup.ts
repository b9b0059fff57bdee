/** Markup as text: what is drawn the same when the site is built and in the browser is written once, without a component. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Make a text safe between tags and within quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** JSON that may stand in a `script` element: nothing in it can end the element. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/**
 * Write an element; children are markup, attribute values are texts, `undefined` and `false` leave an attribute out.
 *
 * @example
 * element('text', { x: 3, class: undefined }, escapeMarkup('a < b')) // => '<text x="3">a &lt; b</text>'
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return ''
    return value === true ? ` ${key}` : ` ${key}="${escapeMarkup(String(value))}"`
  })
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}
