/** Switches between light and dark and remembers the choice in the browser. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.removeAttribute('data-awaits-script')
    const button = this.querySelector('button')
    button?.setAttribute('aria-pressed', String(isDark()))
    button?.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark'
      document.documentElement.dataset['theme'] = theme
      button.setAttribute('aria-pressed', String(theme === 'dark'))
      rememberTheme(theme)
    })
  }
}

customElements.define('theme-switch', ThemeSwitch)

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
}

function rememberTheme(theme: string): void {
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // A browser may refuse storage; the choice then holds for this page.
  }
}
