import { strings } from 'roadbook:browser-strings'
import { prepareOverPage } from './over-page.ts'
import { answers, unanswered } from './search-answers.ts'
import { type Found, openEngine, type SearchEngine } from './search-engine.ts'
import { type FacetChoices, makeFacetChoices } from './search-facets.ts'
import { hitOptions } from './search-options.ts'

interface SearchPlaces {
  /** Folder of the index. */
  index: string
  /** The list that holds everything when there is no index. */
  allDocuments: string
  /** What was typed while this was loaded. */
  typed: string
}

const words = strings.search
/** What a reader sees first; the others come when these stand. */
const firstHits = 4
const hitsAtOnce = 8
/** Milliseconds from a key to its question while another is being answered: who types fast asks less. */
const pause = 30
/** Counting may take long, so only the question that stands is counted. */
const pauseForCounts = 250

/** Show the search of this page; it is built once and keeps what was typed. */
export function openSearch(places: SearchPlaces): void {
  const search = document.querySelector<SearchDialog>('search-dialog') ?? new SearchDialog()
  search.places = places
  if (!search.isConnected) document.body.append(search)
  search.open()
}

/** A box, choices, and results that arrow keys walk through while the cursor stays in the box. */
class SearchDialog extends HTMLElement {
  places: SearchPlaces = { index: '', allDocuments: '', typed: '' }
  private readonly dialog = document.createElement('dialog')
  private readonly input = document.createElement('input')
  private readonly status = document.createElement('p')
  private readonly list = document.createElement('div')
  private readonly facets: FacetChoices = makeFacetChoices(() => void this.ask())
  private engine: Promise<SearchEngine> | undefined
  private found: Found | undefined
  private shown = 0
  private turn = 0
  private active = -1
  private timer: number | undefined
  /** The last turn whose answer is shown. */
  private answered = 0
  private counting: number | undefined

  connectedCallback(): void {
    this.build()
    this.input.addEventListener('input', () => {
      clearTimeout(this.timer)
      this.timer = window.setTimeout(() => void this.ask(), this.turn > this.answered ? pause : 0)
    })
    this.input.addEventListener('keydown', (event) => this.press(event))
    this.list.addEventListener('scroll', () => {
      const { scrollTop, clientHeight, scrollHeight } = this.list
      if (scrollTop + clientHeight > scrollHeight - 200) void this.more()
    })
    // A link to a heading of this page leaves the page where it is.
    this.list.addEventListener('click', () => this.dialog.hidePopover())
  }

  open(): void {
    if (!this.dialog.matches(':popover-open')) this.dialog.showPopover()
    const { typed } = this.places
    if (typed !== '') this.input.value = typed
    this.input.focus()
    if (typed === '') this.input.select()
    if (typed !== '' || this.engine === undefined) void this.ask()
  }

  private build(): void {
    const { dialog, input, status, list } = this
    prepareOverPage(dialog)
    dialog.ariaLabel = words.title
    // Not `search`: there Escape empties the box before it closes the dialog.
    input.type = 'text'
    input.enterKeyHint = 'search'
    input.role = 'combobox'
    input.autocomplete = 'off'
    input.spellcheck = false
    input.placeholder = words.placeholder
    input.ariaLabel = words.label
    input.ariaExpanded = 'true'
    input.setAttribute('aria-controls', 'search-results')
    input.setAttribute('aria-autocomplete', 'list')
    status.role = 'status'
    status.className = 'search-status'
    list.id = 'search-results'
    list.role = 'listbox'
    list.ariaLabel = words.results
    list.className = 'search-results'
    const close = document.createElement('button')
    close.type = 'button'
    close.textContent = words.close
    close.addEventListener('click', () => dialog.hidePopover())
    const box = document.createElement('div')
    box.className = 'search-box'
    box.append(input, close)
    const panel = document.createElement('div')
    panel.className = 'search'
    panel.append(box, this.facets.element, status, list)
    dialog.append(panel)
    this.append(dialog)
  }

  /** Only the answer to the last question is shown. */
  private async ask(): Promise<void> {
    const turn = ++this.turn
    const text = this.input.value.trim()
    const chosen = this.facets.chosen()
    try {
      this.engine ??= openEngine(this.places.index)
      const engine = await this.engine
      if (turn !== this.turn) return
      clearTimeout(this.counting)
      if (text === '' && Object.keys(chosen).length === 0) {
        this.showNothing()
        void this.count(engine, { text, turn })
        return
      }
      const found = await engine.search(text, chosen)
      const first = await found.load(0, firstHits)
      if (turn !== this.turn) return
      const isAnswered = text === '' || answers(first, text)
      const [total, hits] = isAnswered ? [found.total, first] : [0, []]
      this.found = isAnswered ? found : undefined
      this.shown = hits.length
      this.list.replaceChildren(...hits.flatMap((hit) => hitOptions(hit, text, words)))
      this.numberOptions()
      this.activate(total === 0 ? -1 : 0)
      this.status.textContent = words.found(total)
      const isPartly = total > 0 && unanswered(hits, text).length > 0
      if (isAnswered)
        this.counting = window.setTimeout(() => {
          void this.count(engine, { text, turn })
          if (isPartly) void this.offer(engine, { text, turn, total })
        }, pauseForCounts)
      this.answered = turn
      await (total === 0 ? this.offer(engine, { text, turn, total }) : this.more())
    } catch {
      this.engine = undefined
      this.showMissingIndex()
    }
  }

  private showNothing(): void {
    this.answered = this.turn
    this.found = undefined
    this.list.replaceChildren()
    this.activate(-1)
    this.status.textContent = ''
  }

  private async count(engine: SearchEngine, { text, turn }: { text: string; turn: number }): Promise<void> {
    try {
      const { counts, all } = await engine.count(text, this.facets.chosen())
      if (turn === this.turn) this.facets.show(counts, all)
    } catch {
      // Results without anything to narrow them by are still results.
    }
  }

  private showMissingIndex(): void {
    const link = document.createElement('a')
    link.href = this.places.allDocuments
    link.textContent = words.noIndex.link
    this.list.replaceChildren()
    this.activate(-1)
    this.status.replaceChildren(words.noIndex.before, link, words.noIndex.after)
  }

  private async offer(
    engine: SearchEngine,
    { text, turn, total }: { text: string; turn: number; total: number },
  ): Promise<void> {
    const better = await engine.suggest(text)
    if (turn !== this.turn || better === undefined) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = better
    button.addEventListener('click', () => {
      this.input.value = better
      this.input.focus()
      void this.ask()
    })
    const { before, after } = total === 0 ? words.suggestion : words.suggestionBeside
    this.status.replaceChildren(...(total === 0 ? [] : [words.found(total)]), before, button, after)
  }

  private async more(): Promise<void> {
    const { found, turn, shown } = this
    if (found === undefined || shown >= found.total) return
    this.shown = Math.min(found.total, shown + hitsAtOnce)
    const hits = await found.load(shown, this.shown)
    if (turn !== this.turn) return
    this.list.append(...hits.flatMap((hit) => hitOptions(hit, this.input.value.trim(), words)))
    this.numberOptions()
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      this.move(step)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      this.options[this.active]?.click()
    }
  }

  private move(step: number): void {
    const last = this.options.length - 1
    if (this.active + step >= last) void this.more()
    this.activate(Math.max(Math.min(0, last), Math.min(last, this.active + step)))
  }

  private get options(): NodeListOf<HTMLElement> {
    return this.list.querySelectorAll<HTMLElement>('[role=option]')
  }

  private numberOptions(): void {
    for (const [index, option] of this.options.entries()) option.id = `search-option-${index}`
  }

  private activate(index: number): void {
    for (const [at, option] of this.options.entries()) option.ariaSelected = String(at === index)
    this.active = index
    const option = this.options[index]
    if (option === undefined) this.input.removeAttribute('aria-activedescendant')
    else this.input.setAttribute('aria-activedescendant', option.id)
    if (index === 0) this.list.scrollTop = 0
    else option?.scrollIntoView({ block: 'nearest' })
  }
}

customElements.define('search-dialog', SearchDialog)
