import { isPageCovered } from './over-page.ts'

/** Whether the reader has not switched keyboard shortcuts off in this browser. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem('shortcuts') !== 'off'
  } catch {
    return true
  }
}

/** Remember whether shortcuts are on; a browser may refuse, then they stay as they are. */
export function rememberShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem('shortcuts')
    else localStorage.setItem('shortcuts', 'off')
  } catch {
    // Without storage there is nothing to remember it in.
  }
}

/** Whether a key is meant for the page: not typed into something, not held, not in a dialog, shortcuts on. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false
  const [target] = event.composedPath()
  // A dialog that was just closed keeps the cursor for a moment.
  if (target instanceof HTMLElement && target.checkVisibility() && isTypedInto(target)) return false
  return !isPageCovered() && areShortcutsOn()
}

function isTypedInto(element: HTMLElement): boolean {
  return element.isContentEditable || element.closest(typing) !== null
}

const typing = 'input, textarea, select, [role=textbox], [role=combobox]'

/** Whether no modifier is held; Shift is part of some signs, as of `?`. */
export function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey
}
