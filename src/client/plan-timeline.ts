import { strings } from 'roadbook:browser-strings'
import { arrangeLanes, readView, writeView, type TimelineView } from '../views/timeline-view.ts'
import { buildTimelineChart, type TimelineOptions } from '../views/timeline-chart.ts'
import { drawTimeline } from '../views/timeline-drawing.ts'
import { dayToTime } from '../views/timeline-span.ts'
import {
  describeDay,
  lineOf,
  nameDay,
  openingTime,
  type TimelineBounds,
  type TimelineDay,
} from '../views/timeline-today.ts'
import type { TimelineLane } from '../views/timeline.ts'

const HALF_DAY = 43_200_000
const words = strings.timeline

/** A phone shows no more of them before a reader scrolls; where others have marks it would show empty ones. */
const lanesAtFirst = 2

/**
 * Moves today's line to the day the page is read, and draws the picture anew as the reader zooms, groups and filters it.
 *
 * The picture it finds is the whole one, as the site was built; the view stands in the address.
 */
class PlanTimeline extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    form.removeAttribute('data-awaits-script')
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('input', (event) => this.follow(form, event.target))
    addEventListener('popstate', () => this.show(readView(location.search)))
    this.moveToday()
    const view = readView(location.search)
    if (writeView(view, '') !== '') this.show(view, { first: true })
  }

  /** Take over what the form says; typing does not fill the history. */
  follow(form: HTMLFormElement, target: EventTarget | null): void {
    const given = [...new FormData(form)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ])
    const view = readView(new URLSearchParams(given).toString())
    const address = location.pathname + writeView(view, location.search) + location.hash
    if (target instanceof HTMLInputElement) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    this.show(view)
  }

  show(view: TimelineView, { first = false } = {}): void {
    const { lanes, options } = this.readPlan()
    const arranged = arrangeLanes(lanes, view, words)
    const chart = buildTimelineChart(arranged, { ...options, zoom: view.zoom, today: readersDay() }, words)
    this.fillForm(view)
    this.showCount(lanes, arranged)
    this.showRows(new Set(arranged.flatMap(({ entries }) => entries.map(({ id }) => id))))
    const canvas = this.canvas()
    if (canvas === null) return
    const center = first ? undefined : this.center(canvas)
    canvas.hidden = chart === undefined
    if (chart === undefined) return
    canvas.innerHTML = drawTimeline(chart, this.dataset['name'] ?? 'timeline')
    canvas.style.setProperty('--timeline-width', `${chart.bounds.width}px`)
    canvas.classList.toggle('is-zoomed', view.zoom !== 'fit')
    for (const [name, value] of Object.entries(chart.bounds)) canvas.dataset[name] = String(value)
    this.say('.timeline-present', chart.todayRemark ?? '')
    this.say('.timeline-remarks', chart.remarks.join(' '))
    this.keepInView(canvas, center)
  }

  /** The line of the build's day goes where the reader's day is. */
  moveToday(): void {
    const canvas = this.canvas()
    const bounds = canvas && readBounds(canvas)
    const today = readersDay()
    const time = dayToTime(today.day)
    if (canvas === null || !bounds || time === undefined) return
    const line = lineOf(time + HALF_DAY, nameDay(today, words), bounds)
    const path = canvas.querySelector('.timeline-today')
    const name = canvas.querySelector('.timeline-today-text')
    this.say('.timeline-present', describeDay(today, time + HALF_DAY, { ...bounds, words }))
    this.keepInView(canvas, undefined)
    if (line === undefined || path === null || name === null) {
      path?.remove()
      name?.remove()
      return
    }
    path.setAttribute('d', (path.getAttribute('d') ?? '').replace(/^M[\d.]+/, `M${line.x}`))
    name.setAttribute('x', String(line.labelX))
    name.textContent = line.text
  }

  fillForm(view: TimelineView): void {
    for (const name of ['zoom', 'group', 'find'] as const) {
      const value = view[name]
      const field = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)
      if (field !== null && field.value !== value) field.value = value
    }
  }

  showCount(all: readonly TimelineLane[], shown: readonly TimelineLane[]): void {
    const count = (lanes: readonly TimelineLane[]) =>
      lanes.reduce((sum, { entries }) => sum + entries.length, 0)
    const [some, total] = [count(shown), count(all)]
    this.say('output', some === total ? words.marks(total) : words.someMarks(some, total))
  }

  /** The table says what the picture shows. */
  showRows(ids: ReadonlySet<string>): void {
    const table = document.getElementById(this.dataset['table'] ?? '')
    for (const part of table?.querySelectorAll('tbody') ?? []) {
      const rows = [...part.querySelectorAll<HTMLElement>('tr[data-id]')]
      for (const row of rows) row.hidden = !ids.has(row.dataset['id'] ?? '')
      part.hidden = rows.length > 0 && rows.every((row) => row.hidden)
    }
  }

  readPlan(): { lanes: TimelineLane[]; options: TimelineOptions } {
    const json = this.querySelector('script[type="application/json"]')?.textContent ?? '{}'
    return JSON.parse(json) as { lanes: TimelineLane[]; options: TimelineOptions }
  }

  canvas(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.timeline-canvas')
  }

  say(selector: string, text: string): void {
    const place = this.querySelector<HTMLElement>(selector)
    if (place === null) return
    place.textContent = text
    place.hidden = text === ''
  }

  /** @param share How much of the picture is in view, from 0 to 1. */
  opening(share: number, { start, end }: Pick<TimelineBounds, 'start' | 'end'>): number {
    const today = dayToTime(readersDay().day) ?? start
    if (share >= 1 || today < start || today > end) return today
    const { lanes } = this.readPlan()
    const spans = lanes.slice(0, lanesAtFirst).flatMap(({ entries }) => entries.map(({ span }) => span))
    return openingTime(today, spans, share * (end - start))
  }

  /** The time in the middle of what is in view. */
  center(canvas: HTMLElement): number | undefined {
    const box = canvas.parentElement
    const bounds = readBounds(canvas)
    if (box === null || bounds === undefined) return undefined
    const x = ((box.scrollLeft + box.clientWidth / 2) / canvas.clientWidth) * bounds.width
    const time =
      bounds.start + ((x - bounds.left) / (bounds.right - bounds.left)) * (bounds.end - bounds.start)
    return box.scrollWidth > box.clientWidth ? time : undefined
  }

  /**
   * Keep that time in the middle; where all was in view, today or what stands nearest to it, and where that lies
   * outside, the beginning.
   */
  keepInView(canvas: HTMLElement, center: number | undefined): void {
    const box = canvas.parentElement
    const bounds = readBounds(canvas)
    if (box === null || bounds === undefined) return
    const { start, end } = bounds
    const time = center ?? this.opening(box.clientWidth / canvas.clientWidth, { start, end })
    const share = time < start || time > end ? 0 : (time - start) / (end - start)
    const x = share * canvas.clientWidth
    // Where today is in view anyway, the beginning is too.
    const isInView = center === undefined && x < box.clientWidth * 0.9
    box.scrollLeft = isInView ? 0 : x - box.clientWidth / 2
  }
}

customElements.define('plan-timeline', PlanTimeline)

function readBounds({ dataset }: HTMLElement): TimelineBounds | undefined {
  const names = ['start', 'end', 'left', 'right', 'width'] as const
  const [start, end, left, right, width] = names.map((name) => Number(dataset[name]))
  if (start === undefined || end === undefined || left === undefined || right === undefined) return undefined
  return width === undefined || Number.isNaN(start) ? undefined : { start, end, left, right, width }
}

function readersDay(): TimelineDay {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return { day: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`, isReaders: true }
}
