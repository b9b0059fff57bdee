import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { Feature } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { toEntityId } from '../model/paths.ts'
import type { Status } from '../model/status.ts'
import { plainText } from '../model/plain-text.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { nameOf } from './register-cells.ts'
import { type Register, type RegisterCell, rowSource, sourceRecord } from './register.ts'
import { sortReleases } from './release-order.ts'
import { statusToBadge } from './status-badge.ts'
import { shorten } from './wording.ts'

/** All features with a column per release that any of them names. */
export function featureRegister(context: ViewContext): Register<Feature> {
  const features = entitiesOf(context.plan, 'feature')
  const releases = releasesOf(context, features)
  const byDocument = Map.groupBy(features, ({ document }) => document)
  return {
    name: 'features',
    title: 'Features',
    description: 'Which release has what, as the matrices of the documents say.',
    noun: { one: 'feature', many: 'features' },
    columns: [{ title: 'Feature' }, ...releases.map((id) => ({ title: nameOf(context, id) ?? '' }))],
    groups: [...byDocument].map(([path, rows]) => ({
      head: {
        title: findEntityOf(context.plan, 'document', toEntityId('document', path))?.title ?? path,
        note: path,
      },
      rows,
    })),
    toRow: (feature) => ({
      cells: [{ text: feature.title }, ...releases.map((id) => availabilityCell(feature, id))],
      source: rowSource(context, feature.sources[0], feature.document),
    }),
    toRecord: (feature) => ({
      title: feature.title,
      ...Object.fromEntries(
        releases.map((id) => [nameOf(context, id) ?? id, statusIn(feature, id)?.raw ?? null]),
      ),
      ...sourceRecord(context, feature.sources[0]),
    }),
  }
}

function releasesOf({ plan }: ViewContext, features: readonly Feature[]): EntityId[] {
  const ids = new Set(features.flatMap(({ availability }) => availability.map(({ release }) => release)))
  return sortReleases([...ids].flatMap((id) => findEntityOf(plan, 'release', id) ?? [])).map(({ id }) => id)
}

function statusIn(feature: Feature, id: EntityId): Status | undefined {
  return feature.availability.find(({ release }) => release === id)?.status
}

function availabilityCell(feature: Feature, id: EntityId): RegisterCell {
  const status = statusIn(feature, id)
  return status === undefined ? {} : { badge: availabilityBadge(status) }
}

/** In a matrix a tick says that a release has the feature and a cross that it lacks it; words say it better. */
function availabilityBadge(status: Status): BadgeProps {
  const badge = statusToBadge(status)
  const own = plainText(status.raw.replace(/\p{Extended_Pictographic}\ufe0f?|[✓✔✗✘☐☑]/gu, ' ')).trim()
  const word = own === '' ? undefined : shorten(own, 24)
  if (status.state === 'unknown' && status.verdict === 'fail')
    return { shape: 'dash', tone: 'quiet', word: word ?? 'Not in it', raw: status.raw }
  return { ...badge, word: word ?? (status.state === 'complete' ? 'Has it' : badge.word) }
}
