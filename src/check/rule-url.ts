/**
 * The address of a rule's page: on the published site when the configuration names it, else
 * relative, as the pages lie in every site that is built.
 *
 * @example
 * ruleUrl('weekday', 'https://example.org/plan') // => 'https://example.org/plan/rules/weekday/'
 * ruleUrl('weekday', undefined) // => 'rules/weekday/'
 */
export function ruleUrl(ruleId: string, site: string | undefined): string {
  const page = rulePath(ruleId)
  return site === undefined ? page : new URL(page, site.endsWith('/') ? site : `${site}/`).href
}

/** Where the page of a rule stands below the base of every site. */
export function rulePath(ruleId: string): string {
  return `rules/${ruleId}/`
}
