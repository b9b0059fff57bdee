import { isForPage, isPlain } from './shortcuts.ts'

/** Opens the search with a click, `/` or Ctrl-K; what that takes is loaded only then. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    if (link === null) return
    link.setAttribute('aria-keyshortcuts', '/ Control+K')
    link.addEventListener('click', (event) => {
      // As a link it opens in another tab when the reader wants that.
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      void this.open(link.href)
    })
    document.addEventListener('keydown', (event) => {
      if (!isForPage(event) || !(isPlain(event) ? event.key === '/' : isControlK(event))) return
      event.preventDefault()
      void this.open(link.href)
    })
  }

  private async open(allDocuments: string): Promise<void> {
    const { openSearch } = await import('./search-dialog.ts')
    openSearch({ index: new URL(this.dataset['index'] ?? '', location.href).href, allDocuments })
  }
}

customElements.define('site-search', SiteSearch)

function isControlK({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey
}
