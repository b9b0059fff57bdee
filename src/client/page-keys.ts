import { prepareOverPage } from './over-page.ts'
import { areShortcutsOn, isForPage, isPlain, rememberShortcuts } from './shortcuts.ts'

/** A letter after `g` must come this soon, in milliseconds. */
const patience = 1500

/** Leads to the main pages by `g` and a letter, and shows the list of keys, where they can be switched off. */
class PageKeys extends HTMLElement {
  private since = -Infinity

  connectedCallback(): void {
    const dialog = this.querySelector('dialog')
    const box = this.querySelector('input')
    if (dialog === null || box === null) return
    this.removeAttribute('data-awaits-script')
    box.checked = areShortcutsOn()
    box.addEventListener('change', () => rememberShortcuts(box.checked))
    prepareOverPage(dialog)
    document.addEventListener('keydown', (event) => {
      if (!isForPage(event) || !isPlain(event)) return
      if (event.key === '?') dialog.showPopover()
      else if (event.timeStamp - this.since < patience) this.follow(event.key)
      this.since = event.key === 'g' && event.timeStamp - this.since >= patience ? event.timeStamp : -Infinity
    })
  }

  private follow(key: string): void {
    this.querySelector<HTMLAnchorElement>(`a[data-key="${CSS.escape(key)}"]`)?.click()
  }
}

customElements.define('page-keys', PageKeys)
