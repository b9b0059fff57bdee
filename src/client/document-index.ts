import { strings } from 'roadbook:browser-strings'
import {
  chooseRows,
  formatChoice,
  type IndexChoice,
  indexFacets,
  type IndexFacet,
  type IndexOrder,
  type IndexResult,
  type IndexRow,
  readChoice,
} from '../views/index-filter.ts'
import { makeDocumentRow, makeGroupRow } from './document-row.ts'

const rowsAtOnce = 50
/** About a screen of them; between one such part and the next the reader's keys and taps are answered. */
const rowsInPart = 12
/** Milliseconds without another choice until the lists of values are made anew: nobody looks at them while typing. */
const pauseForCounts = 250
/** A list of more values is no list to choose from. */
const mostValues = 200

/** Narrows and orders the list of all documents; every choice is an address, so the back button undoes it. */
class DocumentIndex extends HTMLElement {
  private rows: Promise<readonly IndexRow[]> | undefined
  private result: readonly IndexRow[] = []
  private shown = 0
  private counting: number | undefined
  private choice: IndexChoice = readChoice('')
  /** What is said while nothing is chosen. */
  private whole: string | undefined

  connectedCallback(): void {
    this.choice = readChoice(location.search)
    this.fill()
    this.addEventListener('input', () => this.read())
    this.find<HTMLButtonElement>('button[type=reset]')?.addEventListener('click', () => {
      this.choose(readChoice(''))
      this.fill()
    })
    this.find('.index-more')?.addEventListener('click', () => void this.more())
    window.addEventListener('popstate', () => {
      this.choice = readChoice(location.search)
      this.fill()
      void this.show()
    })
    this.addEventListener('focusin', () => void this.load())
    if (formatChoice(this.choice) !== '') void this.show()
    // The values to choose from stand in the file; without it there is nothing to offer.
    else if ('requestIdleCallback' in window) requestIdleCallback(() => void this.show())
    else setTimeout(() => void this.show(), 300)
  }

  /** Typing on changes the address of the first letter; everything else gets one of its own. */
  private choose(choice: IndexChoice): void {
    const typesOn = this.choice.text !== '' && choice.text !== '' && choice.text !== this.choice.text
    this.choice = choice
    const address = location.pathname + formatChoice(choice) + location.hash
    if (typesOn) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    // What was typed is drawn first: on a phone the list takes longer than a reader waits for a letter.
    void untilDrawn().then(() => {
      if (choice === this.choice) void this.show()
    })
  }

  private read(): void {
    const facets = indexFacets.flatMap((name) => {
      const value = this.select(name)?.value ?? ''
      return value === '' ? [] : [[name, value] as const]
    })
    this.choose({
      text: this.find<HTMLInputElement>('input')?.value ?? '',
      order: (this.select('sort')?.value ?? 'group') as IndexOrder,
      facets: Object.fromEntries(facets),
    })
  }

  /** Bring the fields to what is chosen. */
  private fill(): void {
    const { text, order, facets } = this.choice
    const input = this.find<HTMLInputElement>('input')
    if (input !== null) input.value = text
    const sort = this.select('sort')
    if (sort !== null) sort.value = order
    for (const name of indexFacets) {
      const [select, chosen] = [this.select(name), facets[name] ?? '']
      if (select === null) continue
      if (![...select.options].some(({ value }) => value === chosen)) select.add(new Option(chosen, chosen))
      select.value = chosen
    }
  }

  private async show(): Promise<void> {
    const { choice } = this
    try {
      const rows = await this.load()
      if (choice !== this.choice) return
      const { rows: result, counts } = chooseRows(rows, choice)
      this.showResult(result)
      clearTimeout(this.counting)
      this.counting = window.setTimeout(() => void this.offerAll(choice, counts), pauseForCounts)
    } catch {
      this.rows = undefined
      this.find('.index-choices')?.remove()
    }
  }

  private load(): Promise<readonly IndexRow[]> {
    this.rows ??= fetch(this.dataset['file'] ?? '').then(
      (response) => response.json() as Promise<readonly IndexRow[]>,
    )
    return this.rows
  }

  private showResult(result: readonly IndexRow[]): void {
    const isChosen = formatChoice(this.choice) !== ''
    const [whole, list] = [this.find('.index-whole'), this.find('.index-result')]
    const clear = this.find('button[type=reset]')
    if (whole === null || list === null || clear === null) return
    // Not `hidden`: what is laid out already shows at once when the reader comes back to it.
    whole.toggleAttribute('data-put-away', isChosen)
    list.hidden = !isChosen
    clear.hidden = !isChosen
    this.result = result
    this.shown = 0
    this.find('tbody', list)?.replaceChildren()
    if (isChosen) void this.more()
    const output = this.find('output')
    this.whole ??= output?.textContent ?? ''
    if (output !== null)
      output.textContent = isChosen
        ? strings.list.documents(result.length, this.dataset['total'] ?? '')
        : this.whole
  }

  private async more(): Promise<void> {
    const { result } = this
    const end = Math.min(this.shown + rowsAtOnce, result.length)
    const button = this.find('.index-more')
    if (button !== null) button.hidden = true
    while (this.shown < end) {
      this.addRows(Math.min(this.shown + rowsInPart, end))
      await untilDrawn()
      if (result !== this.result) return
    }
    const left = result.length - end
    if (button === null || left === 0) return
    button.hidden = false
    button.textContent = strings.list.showMore(Math.min(left, rowsAtOnce), left)
  }

  private addRows(end: number): void {
    const next = this.result.slice(this.shown, end)
    const before = this.result[this.shown - 1]
    const grouped = this.choice.order === 'group'
    this.find('.index-result tbody')?.append(
      ...next.flatMap((row, index) => {
        const last = index === 0 ? before : next[index - 1]
        const isNew = grouped && row.group !== last?.group
        return [...(isNew ? [makeGroupRow(row.group)] : []), makeDocumentRow(row)]
      }),
    )
    this.shown = end
  }

  private async offerAll(choice: IndexChoice, counts: IndexResult['counts']): Promise<void> {
    for (const name of indexFacets) {
      if (choice !== this.choice) return
      this.offer(name, counts[name])
      await untilDrawn()
    }
  }

  /** The most frequent values with their counts, in the order of their names. */
  private offer(name: IndexFacet, counts: ReadonlyMap<string, number>): void {
    const select = this.select(name)
    if (select === null) return
    const chosen = this.choice.facets[name] ?? ''
    const values = [...counts]
      .filter(([value]) => value !== '' && value !== chosen)
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostValues)
      .map(([value]) => value)
    if (chosen !== '') values.push(chosen)
    values.sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
    const labels = values.map((value) => `${value} (${counts.get(value) ?? 0})`)
    // The first one is for no choice.
    const known = [...select.options].slice(1).map(({ label }) => label)
    if (labels.join('\n') === known.join('\n')) return
    select.replaceChildren(
      new Option(strings.any, ''),
      ...values.map((value, index) => new Option(labels[index], value)),
    )
    select.value = chosen
  }

  private select(name: string): HTMLSelectElement | null {
    return this.find<HTMLSelectElement>(`select[name=${name}]`)
  }

  private find<T extends HTMLElement>(selector: string, within: HTMLElement = this): T | null {
    return within.querySelector<T>(selector)
  }
}

customElements.define('document-index', DocumentIndex)

/** Until the page was drawn as it is now, and what the reader did meanwhile was answered. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
