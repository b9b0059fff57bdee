import { strings } from 'roadbook:browser-strings'

/** Gives a text a button that copies it; without a clipboard the text can still be selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const output = this.querySelector('output')
    const text = this.querySelector('pre')?.textContent ?? ''
    if (button === null || output === null || !('clipboard' in navigator)) return
    button.removeAttribute('data-awaits-script')
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(
        () => (output.textContent = strings.copy.done),
        () => (output.textContent = strings.copy.refused),
      )
    })
  }
}

customElements.define('copy-text', CopyText)
