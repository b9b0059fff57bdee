/** The same for two directives that show the same; `<Gate id="…"/>` in `.mdx` is found by it. */
export function directiveKey({
  name,
  attributes,
}: {
  name: string
  attributes: readonly { name: string; value?: string }[]
}): string {
  const pairs = attributes.map((attribute) => [attribute.name, attribute.value ?? null] as const)
  return JSON.stringify([name, ...pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))])
}
