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
    const keys = collectKeys()
    try {
      const { openSearch } = await import('./search-dialog.ts')
      const index = new URL(this.dataset['index'] ?? '', location.href).href
      openSearch({ index, allDocuments, typed: keys.typed() })
    } finally {
      keys.stop()
    }
  }
}

customElements.define('site-search', SiteSearch)

/** Who types on while the search is loaded means the search, not the letters of the page. */
function collectKeys(): { typed(): string; stop(): void } {
  let typed = ''
  const collect = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || !isPlain(event)) return
    typed += event.key
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', collect, { capture: true })
  return {
    typed: () => typed,
    stop: () => window.removeEventListener('keydown', collect, { capture: true }),
  }
}

function isControlK({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey
}
