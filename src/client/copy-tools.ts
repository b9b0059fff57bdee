import { strings } from 'roadbook:browser-strings'

/** Gives code blocks a button that copies them and headings a link that copies its own address. */
class CopyTools extends HTMLElement {
  connectedCallback(): void {
    // Browsers give the clipboard to secure addresses only.
    if (!('clipboard' in navigator)) return
    for (const block of this.querySelectorAll('pre')) addCodeButton(block)
    for (const heading of this.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6)[id]')) {
      addHeadingLink(heading)
    }
  }
}

customElements.define('copy-tools', CopyTools)

/** A block scrolls sideways and its button must not, so both stand in a box. */
function addCodeButton(block: HTMLElement): void {
  const box = document.createElement('div')
  box.className = 'code-box'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy-button'
  button.textContent = strings.copy.copy
  button.ariaLabel = strings.copy.code
  block.replaceWith(box)
  box.append(block, button)
  const text = block.textContent.replace(/\n$/, '')
  button.addEventListener('click', () => {
    if (!button.matches('.is-used')) void copy(button, text)
  })
}

function addHeadingLink(heading: HTMLElement): void {
  const link = document.createElement('a')
  const title = heading.textContent.trim()
  link.className = 'heading-link'
  link.href = `#${encodeURIComponent(heading.id)}`
  link.ariaLabel = strings.copy.link(title)
  link.textContent = '#'
  heading.append(' ', link)
  link.addEventListener('click', () => {
    if (!link.matches('.is-used')) void copy(link, link.href)
  })
}

/** Says for a moment what became of it, to eyes and ears. */
async function copy(control: HTMLElement, text: string): Promise<void> {
  const mark = control.textContent
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  const result = isCopied ? strings.copy.done : strings.copy.failed
  const output = statusOutput()
  output.textContent = result
  control.textContent = control.matches('button') ? result : isCopied ? '✓' : '✗'
  control.classList.add('is-used')
  setTimeout(() => {
    control.textContent = mark
    control.classList.remove('is-used')
    output.textContent = ''
  }, 1500)
}

/** One place on the page that screen readers listen to. */
function statusOutput(): HTMLElement {
  const known = document.querySelector<HTMLElement>('.copy-status')
  if (known !== null) return known
  const output = document.createElement('output')
  output.className = 'copy-status visually-hidden'
  document.body.append(output)
  return output
}
