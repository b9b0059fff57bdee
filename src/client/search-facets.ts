import { strings } from 'roadbook:browser-strings'
import { type FacetCounts, type FacetName, facetNames, type Facets } from './search-engine.ts'

const labels: Record<FacetName, string> = strings.search.facets

/** The choices below the search box. */
export interface FacetChoices {
  element: HTMLElement
  chosen(): Facets
  /** Offer what would leave something to see; a facet that is chosen offers its other values too. */
  show(counts: FacetCounts, all: FacetCounts): void
}

/** Make a list for every facet; `changed` is called when the reader chooses from one. */
export function makeFacetChoices(changed: () => void): FacetChoices {
  const element = document.createElement('div')
  element.className = 'search-facets'
  const selects = facetNames.map((name) => [name, document.createElement('select')] as const)
  for (const [name, select] of selects) {
    const label = document.createElement('label')
    label.append(labels[name], select)
    label.hidden = true
    select.addEventListener('change', changed)
    element.append(label)
  }
  return {
    element,
    chosen: () =>
      Object.fromEntries(selects.flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]]))),
    show(counts, all) {
      for (const [name, select] of selects) {
        const known = (select.value === '' ? counts : all)[name] ?? {}
        offer(select, known)
        if (select.parentElement !== null) select.parentElement.hidden = select.options.length === 1
      }
    },
  }
}

function offer(select: HTMLSelectElement, counts: Readonly<Record<string, number>>): void {
  const { value } = select
  const words = Object.keys(counts).filter((word) => word === value || (counts[word] ?? 0) > 0)
  if (value !== '' && !words.includes(value)) words.push(value)
  words.sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
  // Counts of the other values would tell what was found before this one was chosen.
  const options = words.map((word) => new Option(value === '' ? `${word} (${counts[word]})` : word, word))
  select.replaceChildren(new Option(strings.any, ''), ...options)
  select.value = value
}
