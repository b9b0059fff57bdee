import type { Page } from 'playwright-core'

/** Press a key that moves the focus, and wait until it has moved. */
export async function moveFocus(page: Page, key: string): Promise<void> {
  const before = await page.evaluateHandle(() => document.activeElement)
  await page.keyboard.press(key)
  await page.waitForFunction((element) => document.activeElement !== element, before)
}
