/**
 * The address of a rule's page: on the published site when the configuration names it, else
 * relative, as the pages lie in every site that is built.
 *
 * @example
 * ruleUrl('weekday', 'https://example.org/plan') // => 'https://example.org/plan/rules/weekday/'
 * ruleUrl('weekday', undefined) // => 'rules/weekday/'
 */
export function ruleUrl(ruleId: string, site: string | undefined): string {
  const page = `rules/${ruleId}/`
  return site === undefined ? page : new URL(page, site.endsWith('/') ? site : `${site}/`).href
}
