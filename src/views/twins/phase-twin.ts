import type { Strings } from '../../model/strings/en.ts'
import type { PhasePageProps } from '../phase-page.ts'
import { badgeText, blocks, escapeText, joinParts, linkTo, list, pageText, section } from './markdown.ts'
import {
  criteriaList,
  documentItems,
  factList,
  gateParts,
  milestoneParts,
  taskParts,
} from './release-parts.ts'

/** A phase: its dates, its criteria, and everything that is tied to it. */
export function phaseTwin(props: PhasePageProps, strings: Strings): string {
  const { frame, phase, milestones, gates, tasks, documents } = props
  const { parts: titles, phase: words, phases } = strings.releases
  return pageText(
    frame.title,
    joinParts([
      escapeText(props.position ?? ''),
      escapeText(phase.dates ?? words.noDate),
      badgeText(props.badge),
    ]),
    section(2, escapeText(words.about), factList(props.facts)),
    section(2, escapeText(phases.toBegin), criteriaList(phase.entry)),
    section(2, escapeText(phases.toEnd), criteriaList(phase.exit)),
    section(2, escapeText(titles.milestones), milestoneParts(milestones, strings)),
    section(2, escapeText(titles.gates), gateParts(gates, props.allGates, strings)),
    section(2, escapeText(titles.tasks), taskParts(tasks, strings)),
    section(2, escapeText(titles.documents), documentParts(documents, strings)),
    section(2, escapeText(words.siblings), siblingList(props, strings)),
  )
}

function documentParts({ groups, all }: PhasePageProps['documents'], strings: Strings): string {
  const { releases } = strings
  return blocks(
    ...groups.map(({ title, documents, omitted }) =>
      section(
        3,
        escapeText(title),
        list([
          ...documentItems(documents, strings),
          ...(omitted > 0
            ? [
                `${escapeText(releases.documents.moreIn(omitted))} ${linkTo({ ...all, title: releases.inSentence(all.title) })}`,
              ]
            : []),
        ]),
      ),
    ),
  )
}

/** The phases around it in their order, this one as text. */
function siblingList(
  { siblings, previous, next }: PhasePageProps,
  { releases: { phase: words } }: Strings,
): string {
  const isAlone = siblings.length <= 1
  return blocks(
    isAlone
      ? undefined
      : list(
          siblings.map(({ title, href, badge, current }) =>
            joinParts(
              [current ? `**${escapeText(title)}**` : linkTo({ title, href }), badgeText(badge)],
              ': ',
            ),
          ),
        ),
    joinParts(
      [
        previous && `${escapeText(words.previous)}: ${linkTo(previous)}`,
        next && `${escapeText(words.next)}: ${linkTo(next)}`,
      ],
      '; ',
    ),
  )
}
