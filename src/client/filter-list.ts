import { strings } from 'roadbook:browser-strings'

/** Hides what does not hold every word of its box; the words stay in the address. */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector<HTMLElement>('.filter-box')
    const input = this.querySelector('input')
    if (box === null || input === null) return
    box.removeAttribute('data-awaits-script')
    input.value = new URL(location.href).searchParams.get('filter') ?? ''
    input.addEventListener('input', () => {
      rememberFilter(input.value)
      this.show(input.value)
    })
    if (input.value !== '') this.show(input.value)
  }

  show(text: string): void {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    let count = 0
    for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      const shown = showMatches(group, words)
      group.hidden = shown === 0 && words.length > 0
      count += shown
    }
    for (const section of this.querySelectorAll<HTMLElement>('[data-filter-section]'))
      section.hidden = words.length > 0 && countShown(section) === 0
    for (const label of this.querySelectorAll('[data-filter-count]'))
      label.textContent = String(
        countShown(label.closest('[data-filter-group], [data-filter-section]') ?? this),
      )
    const output = this.querySelector('output')
    const { total = '', noun = '' } = this.dataset
    if (output !== null)
      output.textContent = words.length === 0 ? `${total} ${noun}` : strings.list.some(count, total, noun)
  }
}

customElements.define('filter-list', FilterList)

function showMatches(group: HTMLElement, words: readonly string[]): number {
  let count = 0
  for (const entry of group.querySelectorAll<HTMLElement>('[data-filter]')) {
    const text = (entry.dataset['filter'] ||= readText(entry))
    entry.hidden = !words.every((word) => text.includes(word))
    if (!entry.hidden) count += 1
  }
  return count
}

function countShown(part: Element): number {
  return part.querySelectorAll('[data-filter]:not([hidden])').length
}

function rememberFilter(text: string): void {
  const url = new URL(location.href)
  if (text === '') url.searchParams.delete('filter')
  else url.searchParams.set('filter', text)
  history.replaceState(null, '', url)
}

/** Cells stand side by side without a space between them. */
function readText(entry: HTMLElement): string {
  return [...entry.children]
    .map((child) => child.textContent)
    .join(' ')
    .toLowerCase()
}
