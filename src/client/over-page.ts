// Dialogs lie over the page as popovers. `showModal` would make the page behind them inert, for which a browser
// styles every element of it anew when the dialog opens and again when it closes: on a long page of a phone that takes
// longer than a reader waits. So what `showModal` would do beside is done here and in `.over-page` of the styles.

/** Let a dialog that lies over the page keep the focus inside, and close at a click beside it. */
export function prepareOverPage(dialog: HTMLDialogElement): void {
  dialog.classList.add('over-page')
  dialog.popover = 'auto'
  dialog.ariaModal = 'true'
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.hidePopover())
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') keepInside(dialog, event)
  })
}

/** Whether a dialog lies over the page. */
export function isPageCovered(): boolean {
  return document.querySelector('.over-page:popover-open') !== null
}

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('a[href], button, input, select')].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  )
  const [leaving, next] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
  if (document.activeElement !== leaving) return
  event.preventDefault()
  next?.focus()
}
