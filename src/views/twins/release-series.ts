import type { Strings } from '../../model/strings/en.ts'
import type { PhaseRow } from '../phase-row.ts'
import type { ReleasePhases } from '../release-phases.ts'
import type { ReaderGroup, ReleaseReaders } from '../release-readers.ts'
import { badgeText, blocks, escapeText, joinParts, linkTo, list, section, sourceText } from './markdown.ts'
import { documentItems } from './release-parts.ts'

/** The leading course of phases with its criteria, those of other documents in short. */
export function phaseParts(
  { total, document, rows, others, omitted }: ReleasePhases,
  strings: Strings,
): string {
  const words = strings.releases.phases
  if (total === 0) return ''
  const short = others.map((other) => {
    const steps = other.steps.map((step) => {
      const about = joinParts([escapeText(step.dates ?? ''), badgeText(step.badge)])
      return joinParts([linkTo(step), about], ': ')
    })
    const more = other.omitted > 0 ? [escapeText(words.moreInDocument(other.omitted))] : []
    return {
      text: `${linkTo(other.document)}: ${other.steps.length + other.omitted}`,
      below: [...steps, ...more],
    }
  })
  return blocks(
    document && `${escapeText(words.toldBy)} ${linkTo(document)}`,
    list(
      rows.map((phase) => phaseItem(phase, strings)),
      { ordered: true },
    ),
    short.length === 0 ? undefined : section(3, escapeText(words.others), list(short)),
    omitted > 0 ? escapeText(words.moreDocuments(omitted)) : undefined,
  )
}

/** The documents of a release by who reads them and by phase. */
export function readerParts({ roles, phases, rest, all }: ReleaseReaders, strings: Strings): string {
  const words = strings.releases.documents
  const toItem = (group: ReaderGroup) => {
    const { title, href, documents, omitted } = group
    const link = href === undefined ? linkTo(all) : linkTo({ title: words.allOf(title), href })
    const more =
      omitted > 0 || href !== undefined
        ? [(omitted > 0 ? `${escapeText(words.moreThen(omitted))} ` : '') + link]
        : []
    return {
      text: `${escapeText(title)}: ${documents.length + omitted}`,
      below: [...documentItems(documents, strings), ...more],
    }
  }
  return blocks(
    section(3, escapeText(words.byRole), list(roles.map(toItem))),
    section(3, escapeText(words.byPhase), list(phases.map(toItem))),
    section(3, escapeText(words.others), list(rest ? [toItem(rest)] : [])),
  )
}

function phaseItem(phase: PhaseRow, { common, releases }: Strings): { text: string; below: string[] } {
  const about = joinParts([escapeText(phase.dates ?? common.noDate), badgeText(phase.badge)])
  const toLines = (title: string, items: PhaseRow['entry']) =>
    items.map(({ text }) => `${escapeText(title)}: ${escapeText(text)}`)
  return {
    text: `${linkTo(phase)}: ${about} (${sourceText(phase.source)})`,
    below: [...toLines(releases.phases.toBegin, phase.entry), ...toLines(releases.phases.toEnd, phase.exit)],
  }
}
