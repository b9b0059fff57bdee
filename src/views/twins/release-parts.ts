import type { Strings } from '../../model/strings/en.ts'
import type { FactProps } from '../fact.ts'
import type { PhaseRow } from '../phase-row.ts'
import type { Capped, GateSummary, TaskCounts } from '../release-lists.ts'
import type { MilestoneRows } from '../release-milestones.ts'
import {
  badgeText,
  blocks,
  escapeText,
  joinParts,
  linkTo,
  linksTo,
  list,
  section,
  sourceText,
  table,
} from './markdown.ts'

/** Gates with why they say what they say, and the verdict of each criterion. */
export function gateParts(gates: Capped<GateSummary>, all: string, strings: Strings): string {
  const { common, releases } = strings
  const words = releases.gates
  if (gates.total === 0) return ''
  return blocks(
    ...gates.rows.map((gate) => {
      const facts = [
        `**${badgeText(gate.badge)}**`,
        gate.date && escapeText(gate.date),
        gate.stated && `${escapeText(words.statedAs)} ${badgeText(gate.stated)}`,
        sourceText(gate.source),
      ]
      return section(
        3,
        linkTo(gate),
        joinParts(facts),
        list([
          ...gate.reasons.map(({ text, source }) => `${escapeText(text)} (${sourceText(source)})`),
          ...(gate.moreReasons > 0 ? [escapeText(common.andMore(gate.moreReasons))] : []),
        ]),
        table(
          [strings.gates.criterion, strings.gates.verdict],
          gate.criteria.map(({ text, badge, numbers }) => [
            escapeText(text) + (numbers === undefined ? '' : ` (${escapeText(numbers)})`),
            badgeText(badge),
          ]),
        ),
        gate.omitted > 0
          ? `${escapeText(words.andLink)} ${linkTo({ title: common.more(gate.omitted), href: gate.href })}`
          : undefined,
      )
    }),
    restText(gates.total, gates.rows.length, gates.rest, strings),
    linkTo({ title: words.all, href: all }),
  )
}

/** How many tasks are open and done, where, and which open ones name who or when. */
export function taskParts(tasks: TaskCounts, { common, releases }: Strings): string {
  const words = releases.tasks
  if (tasks.total === 0) return ''
  return blocks(
    escapeText(words.sum(tasks.done, tasks.total, tasks.overdue)),
    tasks.next.length > 0 ? `${escapeText(words.next)}:` : undefined,
    table(
      [words.task, words.owner, words.due, words.status, common.readIn],
      tasks.next.map(({ title, owner, due, badge, overdue, source }) => [
        escapeText(title),
        escapeText(owner ?? ''),
        escapeText(joinParts([due, overdue && words.overdue], ' ')),
        badgeText(badge),
        sourceText(source),
      ]),
    ),
    `${escapeText(words.byDocument)}:`,
    table(
      [words.document, words.open, words.done],
      tasks.documents.map(({ document, open, done }) => [linkTo(document), String(open), String(done)]),
    ),
    tasks.omitted > 0 ? escapeText(words.moreDocuments(tasks.omitted)) : undefined,
  )
}

/** Milestones by date. */
export function milestoneParts({ rows, total, rest }: MilestoneRows, strings: Strings): string {
  const { common, releases } = strings
  const words = releases.milestones
  return blocks(
    table(
      [words.when, words.milestone, words.status, common.readIn],
      rows.map(({ title, date, badge, source }) => [
        escapeText(date ?? common.noDate),
        escapeText(title),
        badgeText(badge),
        sourceText(source),
      ]),
    ),
    restText(total, rows.length, rest, strings),
  )
}

/** What must be true before and after a phase. */
export function criteriaList(items: PhaseRow['entry']): string {
  return list(items.map(({ text, source }) => `${escapeText(text)} (${sourceText(source)})`))
}

/** Documents under a heading, with what is left out. */
export function documentItems(
  documents: readonly { title: string; href?: string; minutes: number; badge?: { word: string } }[],
  { releases }: Strings,
): string[] {
  return documents.map((document) => {
    const about = joinParts([document.badge?.word, releases.documents.minutes(document.minutes)])
    return `${linkTo(document)} (${escapeText(about)})`
  })
}

/** What is known, each with where it was read. */
export function factList(facts: readonly FactProps[]): string {
  return list(
    facts.map(({ label, text, links, badge, source }) => {
      const value = joinParts([badgeText(badge), escapeText(text ?? ''), links && linksTo(links)], ' ')
      return `${escapeText(label)}: ${value}${source === undefined ? '' : ` (${sourceText(source)})`}`
    }),
  )
}

/** What a capped list leaves out, and the documents that hold it. */
export function restText(
  total: number,
  shown: number,
  rest: Capped<unknown>['rest'],
  { releases }: Strings,
): string {
  if (total <= shown) return ''
  const words = releases.rest
  const unnamed = total - shown - rest.reduce((sum, { count }) => sum + count, 0)
  const places = [
    ...rest.map((one) => `${linkTo(one)} (${one.count})`),
    ...(unnamed > 0 ? [escapeText(words.otherDocuments(unnamed))] : []),
  ]
  return `${escapeText(words.moreIn(total - shown))} ${places.join(', ')}`
}
