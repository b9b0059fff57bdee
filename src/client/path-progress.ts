import { strings } from 'roadbook:browser-strings'
import { marksChanged, type ReadState, readableText, readState } from './read-marks.ts'

interface Step {
  state: ReadState
  link: HTMLAnchorElement
}

/** Counts what was read of a path and leads to what comes next. */
class PathProgress extends HTMLElement {
  #show = (): void => this.show()

  connectedCallback(): void {
    this.show()
    for (const name of [marksChanged, 'storage', 'pageshow']) window.addEventListener(name, this.#show)
  }

  disconnectedCallback(): void {
    for (const name of [marksChanged, 'storage', 'pageshow']) window.removeEventListener(name, this.#show)
  }

  show(): void {
    const line = this.querySelector<HTMLElement>('.path-progress')
    const steps = stepsOf(this)
    if (line === null || steps.length === 0) return
    const read = steps.filter(({ state }) => state === 'read').length
    const changed = steps.filter(({ state }) => state === 'changed').length
    const progress = line.querySelector('progress')
    if (progress !== null) Object.assign(progress, { max: steps.length, value: read })
    const output = line.querySelector('output')
    if (output !== null) {
      output.textContent = strings.reading.progress(read, steps.length, changed)
    }
    leadOn(line.querySelector('a'), steps, read + changed > 0)
    line.removeAttribute('data-awaits-script')
  }
}

customElements.define('path-progress', PathProgress)

/** The steps whose documents exist. */
function stepsOf(path: Element): Step[] {
  return [...path.querySelectorAll('li')].flatMap((item) => {
    const mark = item.querySelector<HTMLElement>('read-mark')
    const link = item.querySelector<HTMLAnchorElement>('h2 a')
    return mark === null || link === null ? [] : [{ link, state: readState(readableText(mark)) }]
  })
}

/** To the first step that is not read as it is now. */
function leadOn(link: HTMLAnchorElement | null, steps: readonly Step[], hasBegun: boolean): void {
  const next = steps.find(({ state }) => state !== 'read')
  if (link === null) return
  link.hidden = next === undefined
  if (next === undefined) return
  link.href = next.link.href
  const { begin, goOn } = strings.reading
  link.textContent = (hasBegun ? goOn : begin)(next.link.textContent.trim())
}
