import { strings } from 'roadbook:browser-strings'
import { marksChanged, type ReadState, readableText, readState, setRead } from './read-marks.ts'

const words: Record<ReadState, string> = {
  unread: '',
  read: strings.reading.read,
  changed: strings.reading.changed,
}

/** Marks a document as read and tells when it was changed since. */
class ReadMark extends HTMLElement {
  #show = (): void => this.show()

  connectedCallback(): void {
    const button = this.querySelector('button')
    button?.addEventListener('click', () => {
      const text = readableText(this)
      setRead(text, readState(text) !== 'read')
    })
    this.show()
    this.removeAttribute('data-awaits-script')
    window.addEventListener(marksChanged, this.#show)
    // Marks set in another window, and pages that come back from the browser's memory.
    window.addEventListener('storage', this.#show)
    window.addEventListener('pageshow', this.#show)
  }

  disconnectedCallback(): void {
    for (const name of [marksChanged, 'storage', 'pageshow']) window.removeEventListener(name, this.#show)
  }

  show(): void {
    const state = readState(readableText(this))
    this.dataset['state'] = state
    this.querySelector('button')?.setAttribute('aria-pressed', String(state === 'read'))
    const output = this.querySelector('.read-state')
    if (output !== null && output.textContent !== words[state]) output.textContent = words[state]
  }
}

customElements.define('read-mark', ReadMark)
