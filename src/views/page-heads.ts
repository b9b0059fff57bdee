import { entitiesOf } from '../graph/plan-graph.ts'
import type { PlanDate } from '../model/dates.ts'
import type { Document } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import { releasesOf } from './document-row.ts'
import { documentTwin, roleTwin } from './markdown-twins.ts'
import type { Page, PageFrame, PageHead, ViewContext } from './page.ts'
import { type Pictures, pictureOf } from './pictures.ts'

/** Give every page what machines want to know of it: a sentence, its Markdown, its picture, its days. */
export function* addHeads(
  context: ViewContext,
  pages: Iterable<Page>,
  pictures: Pictures | undefined,
): Generator<Page> {
  const heads = entityHeads(context, pictures)
  for (const page of pages) {
    const { frame } = page.props
    const head = heads.get(frame.path) ?? { picture: pictureOf(pictures) }
    const description = frame.description ?? describe(context, frame)
    yield { ...page, props: { ...page.props, frame: { ...frame, description, head } } }
  }
}

/** For pages whose documents do not say in a sentence what they are about. */
function describe({ plan, strings }: ViewContext, { path, title }: PageFrame): string {
  const words = strings.frame.descriptions
  return path === '' ? words.home(plan.title, plan.documents.size) : words.page(title, plan.title)
}

/** By the address of the page. */
function entityHeads(context: ViewContext, pictures: Pictures | undefined): Map<string, PageHead> {
  const { plan, addresses } = context
  const heads = new Map<string, PageHead>()
  for (const document of entitiesOf(plan, 'document')) {
    heads.set(addresses.find(document.id) ?? '', {
      twin: documentTwin(document.path),
      article: articleOf(document),
      picture: pictureOf(pictures, document.id, ...releasesOf(context, document).map(({ id }) => id)),
    })
  }
  for (const { id } of entitiesOf(plan, 'release'))
    heads.set(addresses.find(id) ?? '', { picture: pictureOf(pictures, id) })
  for (const { id } of entitiesOf(plan, 'role'))
    heads.set(addresses.find(id) ?? '', { twin: roleTwin(context, id), picture: pictureOf(pictures) })
  return heads
}

function articleOf({ created, updated }: Document): NonNullable<PageHead['article']> {
  return { published: dayOf(created), modified: dayOf(updated) }
}

/** A month is no day, and none is invented. */
function dayOf(date: Sourced<PlanDate> | undefined): string | undefined {
  const value = date?.value
  return value?.kind === 'interval' && value.start === value.end ? value.start : undefined
}
