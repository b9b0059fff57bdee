/** Marks the heading that is being read in the contents, and keeps it in sight. */
class ReadingContents extends HTMLElement {
  #observer: IntersectionObserver | undefined

  connectedCallback(): void {
    const links = linksByHeading(this)
    // A heading counts as read once it is in the upper fifth of the window or above it.
    this.#observer = new IntersectionObserver(() => this.mark(links, currentHeading(links)), {
      rootMargin: '0px 0px -80% 0px',
    })
    for (const heading of links.keys()) this.#observer.observe(heading)
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect()
  }

  mark(links: Map<Element, HTMLAnchorElement[]>, current: Element | undefined): void {
    for (const [heading, all] of links) {
      for (const link of all) {
        if (heading === current) link.setAttribute('aria-current', 'location')
        else link.removeAttribute('aria-current')
      }
    }
    const shown = current && links.get(current)?.find((link) => link.checkVisibility())
    if (shown) scrollWithin(this.closest('.aside'), shown)
  }
}

customElements.define('reading-contents', ReadingContents)

/** The folded list of all headings repeats the main ones: a heading may have two links. */
function linksByHeading(contents: Element): Map<Element, HTMLAnchorElement[]> {
  const links = new Map<Element, HTMLAnchorElement[]>()
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (heading !== null) links.set(heading, [...(links.get(heading) ?? []), link])
  }
  return links
}

/** The last heading above the reader's eye; those that stand in a folded list alone do not count. */
function currentHeading(links: ReadonlyMap<Element, readonly Element[]>): Element | undefined {
  const shown = [...links].filter(([, all]) => all.some((link) => !link.closest('details:not([open])')))
  return shown.findLast(([heading]) => heading.getBoundingClientRect().top < innerHeight / 5)?.[0]
}

/** The page itself must not move, which `scrollIntoView` does not promise. */
function scrollWithin(box: Element | null, link: Element): void {
  if (box === null || box.scrollHeight <= box.clientHeight) return
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    box.scrollTop += inner.top - outer.top - outer.height / 3
}
