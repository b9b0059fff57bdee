/** Makes the headers of a table buttons that sort its rows, each body by itself; the order stays in the address. */
class SortTable extends HTMLElement {
  connectedCallback(): void {
    const headers = [...this.querySelectorAll<HTMLTableCellElement>('thead th')]
    for (const [column, header] of headers.entries()) {
      const button = document.createElement('button')
      button.type = 'button'
      // The label has the size of the button already, so that nothing moves.
      button.className = 'sort-label'
      button.textContent = header.textContent.trim()
      header.replaceChildren(button)
      button.addEventListener('click', () => {
        const order = header.ariaSort === 'ascending' ? 'descending' : 'ascending'
        this.sort(column, order)
        rememberOrder(this.key, `${column}-${order}`)
      })
    }
    const [column, order] = new URL(location.href).searchParams.get(this.key)?.split('-') ?? []
    if (column !== undefined && headers[Number(column)] !== undefined)
      this.sort(Number(column), order === 'descending' ? 'descending' : 'ascending')
  }

  /** A page may hold several tables. */
  get key(): string {
    const { name } = this.dataset
    return name === undefined ? 'sort' : `sort-${name}`
  }

  sort(column: number, order: 'ascending' | 'descending'): void {
    for (const [index, header] of this.querySelectorAll('thead th').entries())
      header.ariaSort = index === column ? order : null
    for (const body of this.querySelectorAll('tbody')) {
      const rows = [...body.rows].filter((row) => row.cells.length > column)
      const valued = rows.map((row) => ({ row, value: valueOf(row.cells[column]) }))
      // What is not known stands last in both orders.
      const known = valued.filter(({ value }) => value !== '')
      known.sort((a, b) => compare(a.value, b.value) * (order === 'ascending' ? 1 : -1))
      const sorted = [...known, ...valued.filter(({ value }) => value === '')]
      body.append(...sorted.map(({ row }) => row))
    }
  }
}

customElements.define('sort-table', SortTable)

function valueOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset['sort'] ?? cell?.innerText.trim().toLowerCase() ?? ''
}

/** Numbers by their size, texts as a reader expects. */
function compare(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)]
  return Number.isNaN(left) || Number.isNaN(right)
    ? a.localeCompare(b, undefined, { numeric: true })
    : left - right
}

function rememberOrder(key: string, order: string): void {
  const url = new URL(location.href)
  url.searchParams.set(key, order)
  history.replaceState(null, '', url)
}
