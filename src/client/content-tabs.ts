/** Numbers the tabs of a page; elements that are there already begin as soon as they are defined. */
let made = 0

/**
 * Shows one of several texts at a time, by the pattern of ARIA; on paper all of them.
 *
 * Without a script they stand one below the other, each with its title.
 */
class ContentTabs extends HTMLElement {
  connectedCallback(): void {
    const panels = [...this.children].filter((child): child is HTMLElement => child.matches('section.tab'))
    if (panels.length === 0 || this.querySelector(':scope > [role=tablist]') !== null) return
    const list = document.createElement('div')
    list.role = 'tablist'
    const tabs = panels.map((panel) => makeTab(panel, this))
    list.append(...tabs)
    this.prepend(list)
    const select = (index: number) => {
      for (const [at, tab] of tabs.entries()) {
        const isChosen = at === index
        tab.ariaSelected = String(isChosen)
        tab.tabIndex = isChosen ? 0 : -1
        panels[at]?.classList.toggle('is-hidden', !isChosen)
      }
    }
    for (const [index, tab] of tabs.entries()) {
      tab.addEventListener('click', () => select(index))
      tab.addEventListener('keydown', (event) => {
        const next = nextTab(event.key, index, tabs.length)
        if (next === undefined) return
        event.preventDefault()
        select(next)
        tabs[next]?.focus()
      })
    }
    select(0)
    // A link to a heading within a tab opens it.
    const open = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      const at = panels.findIndex((panel) => target !== null && panel.contains(target))
      if (at < 0) return
      select(at)
      target?.scrollIntoView()
    }
    addEventListener('hashchange', open)
    open()
  }
}

customElements.define('content-tabs', ContentTabs)

function makeTab(panel: HTMLElement, owner: HTMLElement): HTMLButtonElement {
  made += 1
  const title = panel.querySelector(':scope > .tab-title')
  const tab = document.createElement('button')
  tab.type = 'button'
  tab.role = 'tab'
  tab.id = `tab-${made}`
  tab.textContent = title?.textContent ?? ''
  panel.role = 'tabpanel'
  panel.id ||= `tab-panel-${made}`
  panel.tabIndex = 0
  panel.setAttribute('aria-labelledby', tab.id)
  tab.setAttribute('aria-controls', panel.id)
  owner.classList.add('is-ready')
  return tab
}

/** The arrow keys go round, the way the page runs; Home and End lead to the ends. */
function nextTab(key: string, index: number, count: number): number | undefined {
  const isMirrored = document.documentElement.dir === 'rtl'
  switch (key) {
    case isMirrored ? 'ArrowLeft' : 'ArrowRight':
      return (index + 1) % count
    case isMirrored ? 'ArrowRight' : 'ArrowLeft':
      return (index + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
