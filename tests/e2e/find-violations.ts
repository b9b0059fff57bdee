import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** As many as a small machine has processors: a page that is being examined takes one. */
const atOnce = 2

/** What axe has against a page, a line for each rule with the first element that breaks it. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html ?? ''}`)
}

/** What axe has against pages that are opened for it, in the order of the addresses. */
export async function findViolationsOn(
  browser: Browser,
  addresses: readonly string[],
  { media = 'screen', ...options }: BrowserContextOptions & { media?: 'screen' | 'print' } = {},
): Promise<string[]> {
  const found = addresses.map((): string[] => [])
  let next = 0
  const examine = async () => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await page.emulateMedia({ media })
    for (let index = next++; index < addresses.length; index = next++) {
      await page.goto(addresses[index] ?? '')
      found[index] = await findViolations(page)
    }
    await context.close()
  }
  await Promise.all(Array.from({ length: atOnce }, examine))
  return found.flat()
}
