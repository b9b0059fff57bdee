/**
 * Somebody who knows a site only by what stands on its pages: follows links, presses keys and types, and never
 * enters an address. Everything done is counted and written down.
 *
 * @param {import('playwright-core').Page} page
 */
export function newReader(page) {
  const path = []
  const visible = (role, name, within = page) =>
    within
      .getByRole(role, { name, exact: typeof name === 'string' })
      .filter({ visible: true })
      .first()

  return {
    path,
    /** Follow a link; on a phone the plan is opened first where the link stands nowhere else. */
    async follow(name, { within } = {}) {
      const link = visible('link', name, within && page.getByRole('region', { name: within }))
      if (!(await link.isVisible())) {
        await visible('button', 'Plan').click()
        path.push('open the plan')
      }
      await link.waitFor({ timeout: 5000 })
      const title = (await link.getAttribute('aria-label')) ?? (await link.innerText()).split('\n')[0]
      await link.click()
      path.push(`“${title.trim()}”`)
    },
    /** Open the search, type, and follow the first that was found. */
    async search(query) {
      await visible('link', 'Search').click()
      path.push('open the search')
      await page.keyboard.type(query)
      path.push(`type “${query}”`)
      const first = visible('option', /./)
      await first.waitFor({ timeout: 5000 })
      const title = await first.locator('.search-title').innerText()
      await page.keyboard.press('Enter')
      path.push(`Enter on “${title}”`)
      await page.waitForURL(/\/documents\//)
    },
    /** Wait until an answer stands on the page, and tell how many windows below its top. */
    async find(text) {
      const answer = page.locator('main').getByText(text).filter({ visible: true }).first()
      await answer.waitFor({ timeout: 5000 })
      return answer.evaluate(
        (element) => Math.floor((element.getBoundingClientRect().top - 1) / innerHeight) + 1,
      )
    },
  }
}
