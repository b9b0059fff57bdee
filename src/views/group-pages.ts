import { entitiesOf } from '../graph/plan-graph.ts'
import type { Document } from '../model/entities.ts'
import { type DocumentRow, documentRow, documentsInto } from './document-row.ts'
import { countOwned, type OwnedGroup, ownedGroups } from './owned-rows.ts'
import type { Page, PageProps, ViewContext } from './page.ts'

/** A category or a person with the documents that belong to it. */
export interface GroupPageProps extends PageProps {
  title: string
  minutes: number
  documents: readonly DocumentRow[]
  /** What else belongs to it: tasks, risks, milestones, metrics, with the line that says so. */
  others: readonly OwnedGroup[]
}

export interface PeoplePageProps extends PageProps {
  people: readonly { title: string; href: string; documents: number; others: number }[]
}

/** A page for every category. */
export function* categoryPages(context: ViewContext): Generator<Page<GroupPageProps>> {
  const crumbs = [
    { title: context.strings.frame.titles.documents, href: context.addresses.href('documents/') },
  ]
  for (const category of entitiesOf(context.plan, 'category')) {
    const address = context.addresses.find(category.id) ?? ''
    const documents = documentsInto(context.plan, category.id, 'part-of')
    const frame = { title: category.title, path: address, crumbs }
    yield {
      kind: 'category',
      slug: address.slice('categories/'.length, -1),
      props: groupProps(context, frame, documents),
    }
  }
}

/** The overview of owners and a page for every person. */
export function* personPages(context: ViewContext): Generator<Page<PeoplePageProps> | Page<GroupPageProps>> {
  const people = entitiesOf(context.plan, 'person').map((person) => ({
    person,
    documents: documentsInto(context.plan, person.id, 'owned-by'),
    others: ownedGroups(context, person.id),
    count: countOwned(context, person.id),
  }))
  const rows = people.map(({ person, documents, count }) => ({
    title: person.title,
    href: context.addresses.hrefOf(person.id) ?? '',
    documents: documents.length,
    others: count,
  }))
  const title = context.strings.frame.titles.people
  const words = context.strings.documents.people
  yield {
    kind: 'people',
    slug: '',
    props: {
      frame: { title, description: words.description, path: 'people/', crumbs: [] },
      people: rows.toSorted(
        (a, b) => b.documents - a.documents || b.others - a.others || (a.title < b.title ? -1 : 1),
      ),
    },
  }
  const crumbs = [{ title, href: context.addresses.href('people/') }]
  for (const { person, documents, others } of people) {
    const address = context.addresses.find(person.id) ?? ''
    const frame = { title: person.title, path: address, crumbs }
    yield {
      kind: 'person',
      slug: address.slice('people/'.length, -1),
      props: { ...groupProps(context, frame, documents), others },
    }
  }
}

function groupProps(
  context: ViewContext,
  frame: PageProps['frame'],
  documents: readonly Document[],
): GroupPageProps {
  return {
    frame,
    title: frame.title,
    minutes: documents.reduce((sum, { readingMinutes }) => sum + readingMinutes, 0),
    documents: documents.map((document) => documentRow(context, document)),
    others: [],
  }
}
