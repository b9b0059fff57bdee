import { entitiesOf } from '../graph/plan-graph.ts'
import type { Risk } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Strings } from '../model/strings/en.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { nameOf, ownerCell, releaseCell, statusCell, statusRecord } from './register-cells.ts'
import { type Register, type RegisterCell, rowSource, sourceRecord } from './register.ts'
import { cellAnchor, cellOf } from './risk-matrix.ts'
import { shorten } from './wording.ts'

/** All risks, the heaviest first; those whose weight is not known come last. */
export function riskRegister(context: ViewContext): Register<Risk> {
  const words = context.strings.registers.risks
  const risks = sortRisks(entitiesOf(context.plan, 'risk'))
  const starts = new Map(risks.toReversed().flatMap((risk) => anchorOf(risk, risk)))
  return {
    name: 'risks',
    title: context.strings.registers.titles.risks,
    description: describe(risks, words),
    nouns: words.nouns,
    columns: [
      { title: words.columns.risk },
      { title: words.columns.likelihood },
      { title: words.columns.impact },
      { title: words.columns.weight, isNumber: true },
      { title: words.columns.mitigation, isLong: true },
      { title: words.columns.owner },
      { title: words.columns.status },
      { title: words.columns.release },
    ],
    groups: [{ rows: risks }],
    toRow(risk) {
      const cell = cellOf(risk)
      const anchor = cell && cellAnchor(cell)
      return {
        ...(anchor !== undefined && starts.get(anchor) === risk && { anchor }),
        cells: [
          {
            text: risk.title,
            ...(risk.number !== undefined && {
              notes: [/^\d/.test(risk.number) ? words.number(risk.number) : risk.number],
            }),
          },
          scaleCell(risk.likelihood, context.strings),
          scaleCell(risk.impact, context.strings),
          weightCell(risk),
          risk.mitigation
            ? { text: shorten(risk.mitigation.value, 160) }
            : { badge: lacking(words.noMitigation) },
          risk.owner ? ownerCell(context, risk) : { badge: lacking(words.noOwner) },
          statusCell(risk.status, context.strings),
          releaseCell(context, risk.release),
        ],
        source: rowSource(context, risk.sources[0]),
      }
    },
    toRecord: (risk) => ({
      number: risk.number ?? null,
      title: risk.title,
      likelihood: risk.likelihood?.value ?? null,
      likelihoodRaw: risk.likelihood?.raw ?? null,
      impact: risk.impact?.value ?? null,
      impactRaw: risk.impact?.raw ?? null,
      level: risk.level?.value ?? null,
      levelRaw: risk.level?.raw ?? null,
      mitigation: risk.mitigation?.value ?? null,
      owner: risk.owner?.value ?? null,
      ...statusRecord(risk.status),
      release: nameOf(context, risk.release),
      ...sourceRecord(context, risk.sources[0]),
    }),
  }
}

/** Cell by cell, so that a cell of the matrix leads to all its risks. */
function sortRisks(risks: readonly Risk[]): Risk[] {
  const weight = (risk: Risk) => {
    const cell = cellOf(risk)
    if (cell === undefined) return [0, risk.level?.value ?? 0, 0]
    return [cell.likelihood * cell.impact, cell.impact, cell.likelihood]
  }
  const weights = new Map(risks.map((risk) => [risk, weight(risk)]))
  return risks.toSorted((a, b) => {
    const [left = [], right = []] = [weights.get(a), weights.get(b)]
    const at = left.findIndex((number, index) => number !== right[index])
    return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0)
  })
}

function anchorOf<T>(risk: Risk, value: T): [string, T][] {
  const cell = cellOf(risk)
  return cell === undefined ? [] : [[cellAnchor(cell), value]]
}

function describe(risks: readonly Risk[], words: Strings['registers']['risks']): string {
  const ownerless = risks.filter(({ owner }) => owner === undefined).length
  const bare = risks.filter(({ mitigation }) => mitigation === undefined).length
  const gaps = [ownerless > 0 && words.ownerless(ownerless), bare > 0 && words.bare(bare)].filter(
    (gap) => gap !== false,
  )
  return gaps.length === 0 ? words.complete : `${gaps.join(', ')}.`
}

/** What the author wrote; the number on our scale stands beside it where the text does not say it. */
function scaleCell(value: Sourced<number | undefined> | undefined, { common }: Strings): RegisterCell {
  if (value === undefined) return { text: common.unknown, sort: '' }
  return { text: shorten(value.raw.replace(/[*_`]/g, ''), 60), sort: value.value ?? '' }
}

function weightCell({ likelihood, impact, level }: Risk): RegisterCell {
  if (likelihood?.value !== undefined && impact?.value !== undefined) {
    const product = Math.round(likelihood.value * impact.value * 10) / 10
    return { text: String(product), sort: product }
  }
  return level === undefined
    ? {}
    : { notes: [shorten(level.raw.replace(/[*_`]/g, ''), 40)], sort: level.value ?? 0 }
}

function lacking(word: string): BadgeProps {
  return { shape: 'triangle', tone: 'warn', word, raw: word }
}
