import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { Feature } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import { plainText } from '../model/plain-text.ts'
import type { Status } from '../model/status.ts'
import type { Strings } from '../model/strings/en.ts'
import { entityLink } from './document-row.ts'
import type { ViewContext } from './page.ts'
import { nameOf } from './register-cells.ts'
import { type Register, type RegisterCell, rowSource, sourceRecord } from './register.ts'
import { statusToBadge } from './status-badge.ts'
import { shorten } from './wording.ts'

type Availability = Feature['availability'][number]

/** All features with the releases that have them, those that will or partly do, and those that do not. */
export function featureRegister(context: ViewContext): Register<Feature> {
  const { columns, description, nouns } = context.strings.registers.features
  const byDocument = Map.groupBy(entitiesOf(context.plan, 'feature'), ({ document }) => document)
  return {
    name: 'features',
    title: context.strings.registers.titles.features,
    description,
    nouns,
    columns: [columns.feature, columns.in, columns.planned, columns.notIn].map((title) => ({ title })),
    groups: [...byDocument].map(([path, rows]) => ({
      head: {
        title: findEntityOf(context.plan, 'document', toEntityId('document', path))?.title ?? path,
        note: path,
      },
      rows,
    })),
    toRow(feature) {
      const { has, other, lacks } = sortAvailability(feature)
      return {
        cells: [
          { text: feature.title },
          releasesCell(context, has),
          {
            ...releasesCell(context, other),
            notes: other.map(
              ({ release, status }) =>
                `${nameOf(context, release) ?? ''}: ${wordOf(status, context.strings)}`,
            ),
          },
          releasesCell(context, lacks),
        ],
        source: rowSource(context, feature.sources[0], feature.document),
      }
    },
    toRecord(feature) {
      const { has, other, lacks } = sortAvailability(feature)
      const names = (entries: readonly Availability[]) =>
        entries.length === 0 ? null : entries.map(({ release }) => nameOf(context, release)).join('; ')
      return {
        title: feature.title,
        in: names(has),
        plannedOrPartly:
          other.length === 0
            ? null
            : other
                .map(({ release, status }) => `${nameOf(context, release) ?? ''}: ${status.raw}`)
                .join('; '),
        notIn: names(lacks),
        ...sourceRecord(context, feature.sources[0]),
      }
    },
  }
}

/** In a matrix a tick says that a release has the feature and a cross that it lacks it. */
function sortAvailability({ availability }: Feature) {
  const kindOf = ({ status }: Availability) => {
    if (status.state === 'complete' || status.state === 'released') return 'has'
    return status.state === 'unknown' && status.verdict === 'fail' ? 'lacks' : 'other'
  }
  const { has = [], other = [], lacks = [] } = Object.groupBy(availability, kindOf)
  return { has, other, lacks }
}

function releasesCell(context: ViewContext, entries: readonly Availability[]): RegisterCell {
  const links = entries.flatMap(({ release }) => {
    const entity = findEntityOf(context.plan, 'release', release)
    return entity === undefined ? [] : [entityLink(context, entity)]
  })
  return links.length === 0 ? {} : { links, sort: links.length }
}

/** The author's own word where there is one beside the sign. */
function wordOf(status: Status, strings: Strings): string {
  const own = plainText(status.raw.replace(/\p{Extended_Pictographic}\ufe0f?|[✓✔✗✘☐☑]/gu, ' ')).trim()
  return own === '' ? statusToBadge(status, strings).word : shorten(own, 24)
}
