import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { Release } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { formatDate } from './fact.ts'
import type { PagePicture, ViewContext } from './page.ts'
import { drawPicture } from './picture-drawing.ts'
import { statusToBadge } from './status-badge.ts'

/** The pictures that stand for pages where somebody shares a link: one per release, one for all else. */
export interface Pictures {
  /** Those that are drawn, as SVG. */
  all: readonly (PagePicture & { svg: string })[]
  byRelease: ReadonlyMap<EntityId, PagePicture>
  site?: PagePicture
}

/**
 * Describe the pictures of a site.
 *
 * A picture per document would cost more than all the rest of a build, so documents show that of
 * their release. What the font cannot write is not drawn.
 */
export function buildPictures(context: ViewContext): Pictures {
  const { plan } = context
  const { title, configuration } = plan
  const site = drawn(
    { path: 'pictures/site.png', alt: title },
    { above: '', title, below: configuration.description ?? '' },
  )
  const releases = entitiesOf(plan, 'release').flatMap((release) => {
    const picture = drawn(pictureFile(context, release), releaseLines(context, release))
    return picture === undefined ? [] : [[release.id, picture] as const]
  })
  return {
    all: [...(site === undefined ? [] : [site]), ...releases.map(([, picture]) => picture)],
    byRelease: new Map(releases.map(([id, { path, alt }]) => [id, { path, alt }])),
    ...(site !== undefined && { site: { path: site.path, alt: site.alt } }),
  }
}

/** The picture of the first release that has one, else that of the site. */
export function pictureOf(pictures: Pictures | undefined, ...releases: EntityId[]): PagePicture | undefined {
  const own = releases.map((id) => pictures?.byRelease.get(id)).find((picture) => picture !== undefined)
  return own ?? pictures?.site
}

interface PictureLines {
  above: string
  title: string
  below: string
}

function drawn(picture: PagePicture, lines: PictureLines): (PagePicture & { svg: string }) | undefined {
  const svg = drawPicture(lines)
  return svg === undefined ? undefined : { ...picture, svg }
}

function pictureFile({ addresses }: ViewContext, { id, title }: Release): PagePicture {
  return { path: `pictures/${(addresses.find(id) ?? '').slice(0, -1)}.png`, alt: title }
}

function releaseLines({ plan, strings }: ViewContext, release: Release): PictureLines {
  const date = release.released ?? release.target
  const facts = [
    release.status && statusToBadge(release.status.value, strings).word,
    date && formatDate(date.value, strings),
    release.theme?.value,
  ]
  return {
    above: findEntityOf(plan, 'project', release.project)?.title ?? plan.title,
    title: release.title,
    below: facts.filter((fact) => fact !== undefined).join(' · '),
  }
}
