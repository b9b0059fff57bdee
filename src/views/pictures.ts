import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { Document, Release } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { ownersOf, releasesOf } from './document-row.ts'
import { formatDate } from './fact.ts'
import type { PagePicture, ViewContext } from './page.ts'
import { drawPicture, type PictureLines } from './picture-drawing.ts'
import { statusToBadge } from './status-badge.ts'
import { typeLabel } from './wording.ts'

/** The pictures that stand for pages where somebody shares a link. */
export interface Pictures {
  /** Those that are drawn, as SVG. */
  all: readonly (PagePicture & { svg: string })[]
  /** Of releases and documents. */
  byEntity: ReadonlyMap<EntityId, PagePicture>
  /** For all else. */
  site?: PagePicture
}

/** Describe the pictures of a site; what the font cannot write is not drawn. */
export function buildPictures(context: ViewContext): Pictures {
  const { plan } = context
  const { title, configuration } = plan
  const site = drawn(
    { path: 'pictures/site.png', alt: title },
    { above: '', title, below: configuration.description ?? '' },
  )
  const entities = [
    ...entitiesOf(plan, 'release').map((release) => [release, releaseLines(context, release)] as const),
    ...entitiesOf(plan, 'document').map((document) => [document, documentLines(context, document)] as const),
  ].flatMap(([entity, lines]) => {
    const picture = drawn(pictureFile(context, entity), lines)
    return picture === undefined ? [] : [[entity.id, picture] as const]
  })
  return {
    all: [...(site === undefined ? [] : [site]), ...entities.map(([, picture]) => picture)],
    byEntity: new Map(entities.map(([id, { path, alt }]) => [id, { path, alt }])),
    ...(site !== undefined && { site: { path: site.path, alt: site.alt } }),
  }
}

/** The picture of the first entity that has one, else that of the site. */
export function pictureOf(pictures: Pictures | undefined, ...entities: EntityId[]): PagePicture | undefined {
  const own = entities.map((id) => pictures?.byEntity.get(id)).find((picture) => picture !== undefined)
  return own ?? pictures?.site
}

function drawn(picture: PagePicture, lines: PictureLines): (PagePicture & { svg: string }) | undefined {
  const svg = drawPicture(lines)
  return svg === undefined ? undefined : { ...picture, svg }
}

function pictureFile({ addresses }: ViewContext, { id, title }: Release | Document): PagePicture {
  return { path: `pictures/${(addresses.find(id) ?? '').slice(0, -1)}.png`, alt: title }
}

function releaseLines({ plan, strings }: ViewContext, release: Release): PictureLines {
  const date = release.released ?? release.target
  const badge = release.status && statusToBadge(release.status.value, strings)
  return {
    above: findEntityOf(plan, 'project', release.project)?.title ?? plan.title,
    title: release.title,
    badge,
    below: joined(badge?.word, date && formatDate(date.value, strings), release.theme?.value),
  }
}

function documentLines(context: ViewContext, document: Document): PictureLines {
  const badge = document.status && statusToBadge(document.status.value, context.strings)
  const [release] = releasesOf(context, document)
  const [owner] = ownersOf(context, document)
  return {
    above: context.plan.title,
    title: document.title,
    badge,
    below: joined(
      badge?.word,
      document.type && typeLabel(document.type.value, context.strings),
      release?.title,
      owner?.title,
    ),
  }
}

function joined(...facts: (string | undefined)[]): string {
  return facts.filter((fact) => fact !== undefined).join(' · ')
}
