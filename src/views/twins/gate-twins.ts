import type { Strings } from '../../model/strings/en.ts'
import type { CriterionRow, GateDetails, GatePageProps } from '../gate-pages.ts'
import type { GateProject, GatesPageProps } from '../gates-page.ts'
import {
  badgeText,
  escapeText,
  joinParts,
  linkTo,
  list,
  pageText,
  section,
  sourceText,
  table,
} from './markdown.ts'
import { filesText } from './register-twin.ts'

/** All gates by project and release. */
export function gatesTwin(
  { frame, total, files, counts, projects }: GatesPageProps,
  strings: Strings,
): string {
  const words = strings.gates
  const verdicts = strings.states.gate
  if (total === 0) return pageText(frame.title, escapeText(words.none))
  const rules = [
    [verdicts['no-go'], words.ruleNoGo],
    [verdicts.conditional, words.ruleConditional],
    [verdicts.unknown, words.ruleUnknown],
    [verdicts.go, words.ruleGo],
  ] as const
  return pageText(
    frame.title,
    escapeText(words.lead),
    list(counts.map(({ badge, count }) => `${badgeText(badge)}: ${count}`)),
    filesText(files, strings),
    ...projects.map((project) => projectText(project, strings)),
    section(
      2,
      escapeText(words.rules),
      list(rules.map(([verdict, rule]) => `${escapeText(verdict)}: ${escapeText(rule)}`)),
    ),
  )
}

function projectText(project: GateProject, { gates: { columns }, documents }: Strings): string {
  return section(
    2,
    `${escapeText(project.title)} (${project.count})`,
    ...project.groups.map((group) =>
      section(
        3,
        linkTo(group),
        table(
          [
            columns.gate,
            documents.index.columns.document,
            columns.verdict,
            columns.met,
            columns.notMet,
            columns.unknown,
            columns.decided,
          ],
          group.rows.map((row) => [
            linkTo(row),
            linkTo(row.document),
            badgeText(row.badge),
            String(row.met),
            String(row.notMet),
            String(row.unknown),
            joinParts([row.date, row.owner].map((part) => escapeText(part ?? ''))),
          ]),
        ),
      ),
    ),
  )
}

/** The gates of one document, each with its criteria. */
export function gateTwin({ frame, document, gates }: GatePageProps, strings: Strings): string {
  const { readDocument } = strings.gates
  return pageText(
    frame.title,
    document.href === undefined ? linkTo(document) : linkTo({ title: readDocument, href: document.href }),
    ...gates.map((gate) => gateText(gate, strings)),
  )
}

function gateText(gate: GateDetails, strings: Strings): string {
  const words = strings.gates
  const facts = [
    `**${badgeText(gate.badge)}**`,
    gate.release && `${escapeText(words.for)} ${linkTo(gate.release)}`,
    gate.date && escapeText(words.decided(gate.date)),
    gate.owner && escapeText(words.by(gate.owner)),
    gate.stated && `${escapeText(words.documentSays)} ${badgeText(gate.stated)}`,
  ]
  return section(
    2,
    escapeText(gate.title),
    joinParts(facts),
    escapeText(gate.why),
    table(
      [words.criterion, words.verdict, words.evidence, strings.common.readIn],
      gate.criteria.map((criterion) => [
        criterionText(criterion, strings),
        badgeText(criterion.badge),
        evidenceText(criterion, strings),
        sourceText(criterion.source),
      ]),
    ),
  )
}

function criterionText({ text, numbers, informs }: CriterionRow, { gates }: Strings): string {
  const about = joinParts([numbers, informs && gates.informs], '; ')
  return escapeText(text) + (about === '' ? '' : ` (${escapeText(about)})`)
}

function evidenceText({ evidence, waiver, source }: CriterionRow, { gates }: Strings): string {
  const lines = evidence.map((one) => {
    const said = joinParts([badgeText(one.badge), escapeText(one.text)], ': ')
    // The line of the criterion itself stands beside it.
    return one.source.text === source.text ? said : `${said} (${sourceText(one.source)})`
  })
  const waived = waiver && `${escapeText(waiver.text)} (${sourceText(waiver.source)})`
  const all = joinParts([...lines, waived], '; ')
  return all === '' ? escapeText(gates.noEvidence) : all
}
