import { judgeGate } from '../graph/judge-gate.ts'
import { entitiesOf, findEntity, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Document, Entity } from '../model/entities.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import type { LinkTarget } from '../parse/render-references.ts'
import { type Backlink, listBacklinks } from './backlinks.ts'
import { directiveKey } from './directive-keys.ts'
import { createDirectiveViews, type DirectiveView } from './directive-views.ts'
import { type ContentsEntry, documentContents } from './document-contents.ts'
import { type DocumentDouble, listDoubles } from './document-doubles.ts'
import { type DocumentFindings, documentFindings } from './document-findings.ts'
import { type DocumentNotice, documentNotices } from './document-notices.ts'
import { documentReferences, indexReferences, sourceAddress } from './document-references.ts'
import { entityLink, ownersOf, releasesOf } from './document-row.ts'
import { dateFact, type FactProps, sourceLine, textFact } from './fact.ts'
import { gatesAddress } from './gate-rows.ts'
import type { Health } from './health.ts'
import type { BadgeProps, EntityLink, Page, PageLink, PageProps, ViewContext } from './page.ts'
import { type RelatedDocument, relateDocuments } from './related-documents.ts'
import { editAddress } from './repository-address.ts'
import { listSteps, type RoleStep } from './role-steps.ts'
import { statusToBadge } from './status-badge.ts'
import { textVersion } from './text-version.ts'
import { typeLabel } from './wording.ts'

export interface DocumentPageProps extends PageProps {
  /** Key of the rendered text. */
  html: string
  path: DocumentPath
  /** The id of the first heading, when the page shows it as its own. */
  anchor?: string
  type?: string
  badge?: BadgeProps
  minutes: number
  words: number
  tasks: { total: number; checked: number }
  /** Short for the text as it is now, by which a reader's browser knows what it has seen. */
  version: string
  notices: readonly DocumentNotice[]
  facts: readonly FactProps[]
  contents: readonly ContentsEntry[]
  backlinks: readonly Backlink[]
  doubles: readonly DocumentDouble[]
  related: readonly RelatedDocument[]
  steps: readonly RoleStep[]
  findings?: DocumentFindings
  /** Where its links lead by target as written, for a document whose code is run. */
  links?: Readonly<Record<string, LinkTarget>>
  /** What stands in the place of its directives, in the order of the text. */
  directives?: readonly DirectiveView[]
  /** The same by what was written, for a document whose code is run. */
  components?: Readonly<Record<string, DirectiveView>>
  /** Where the file can be seen, and where it can be edited. */
  source?: string
  edit?: string
}

/** What the pages of documents show beside the plan. */
export interface DocumentPagesInput {
  /** Where the rendered texts of documents lie. */
  htmlKeys: ReadonlyMap<DocumentPath, string>
  /** The texts that sentences are quoted from. */
  sources: ReadonlyMap<DocumentPath, SourceFile>
  health: Health
}

/** A page for every document. */
export function* documentPages(
  context: ViewContext,
  { htmlKeys, sources, health }: DocumentPagesInput,
): Generator<Page<DocumentPageProps>> {
  const backlinks = listBacklinks(context, sources)
  const doubles = listDoubles(context, health)
  const findRelated = relateDocuments(context)
  const steps = listSteps(context)
  const references = context.plan.configuration.mdx === true ? indexReferences(context) : undefined
  const viewDirectives = createDirectiveViews(context)
  for (const document of entitiesOf(context.plan, 'document')) {
    const address = context.addresses.find(document.id) ?? ''
    const category = categoryOf(context, document)
    const source = sourceAddress(context, document.path)
    const anchor = titleAnchor(context, document)
    const edit = source === undefined ? undefined : editAddress(source)
    const findings = documentFindings(context, health, document.path)
    const ownDoubles = doubles.get(document.path) ?? []
    const parsed = context.plan.documents.get(document.path)
    const directives = parsed === undefined ? [] : viewDirectives(parsed)
    yield {
      kind: 'document',
      slug: address.slice('documents/'.length, -1),
      props: {
        frame: {
          title: document.title,
          ...(document.description && { description: document.description.value }),
          path: address,
          crumbs: crumbsOf(context, category),
        },
        html: htmlKeys.get(document.path) ?? '',
        path: document.path,
        ...(anchor !== undefined && { anchor }),
        ...(document.type && { type: typeLabel(document.type.value, context.strings) }),
        ...(document.status && { badge: statusToBadge(document.status.value, context.strings) }),
        minutes: document.readingMinutes,
        words: document.words,
        tasks: document.tasks,
        version: textVersion(document),
        notices: documentNotices(context, health, document),
        facts: factsOf(context, document, category),
        contents: parsed === undefined ? [] : documentContents(parsed),
        backlinks: backlinks.get(document.path) ?? [],
        doubles: ownDoubles,
        related: findRelated(document, new Set(ownDoubles.map(({ id }) => id))),
        steps: steps.get(document.id) ?? [],
        ...(references !== undefined &&
          parsed?.format === 'mdx' && {
            links: documentReferences(context, references, document).links,
            components: Object.fromEntries(
              directives.map((view, index) => [keyOf(parsed, index), view] as const),
            ),
          }),
        ...(directives.length > 0 && { directives }),
        ...(findings !== undefined && { findings }),
        ...(source !== undefined && { source }),
        ...(edit !== undefined && { edit }),
      },
    }
  }
}

function keyOf({ directives }: ParsedDocument, index: number): string {
  const directive = directives[index]
  return directive === undefined ? '' : directiveKey(directive)
}

/** Whether the page shows the document's first heading as its own; the text then goes without it. */
export function titleAnchor({ plan }: ViewContext, document: Document): string | undefined {
  const first = plan.documents.get(document.path)?.headings[0]
  return first?.depth === 1 && first.text === document.title ? first.anchor : undefined
}

function crumbsOf({ addresses, strings }: ViewContext, category: EntityLink | undefined): PageLink[] {
  const all = { title: strings.frame.titles.documents, href: addresses.href('documents/') }
  return category?.href === undefined ? [all] : [all, { title: category.title, href: category.href }]
}

function categoryOf(context: ViewContext, document: Document): EntityLink | undefined {
  const category = outgoing(context.plan, document.id, 'part-of')
    .map(({ to }) => findEntityOf(context.plan, 'category', to))
    .find((entity) => entity !== undefined)
  return category && entityLink(context, category)
}

function factsOf(context: ViewContext, document: Document, category: EntityLink | undefined): FactProps[] {
  const { path, status, type } = document
  const words = context.strings.documents.fact
  const facts: (FactProps | undefined)[] = [
    status && {
      label: words.status,
      badge: statusToBadge(status.value, context.strings),
      source: sourceLine(context, status.source, path),
    },
    status &&
    status.value.raw.length > 0 &&
    longer(status.raw, statusToBadge(status.value, context.strings).word)
      ? { label: words.statusAsWritten, text: status.raw }
      : undefined,
    type && {
      label: words.type,
      text: typeLabel(type.value, context.strings),
      source: sourceLine(context, type.source, path),
    },
    linksFact(words.release, releasesOf(context, document)),
    linksFact(words.phase, partsOf(context, document, 'phase')),
    gatesFact(context, document),
    category && { label: words.category, links: [category] },
    ownerFact(context, document),
    textFact(context, words.audience, document.audience, path),
    textFact(context, words.version, document.version, path),
    dateFact(context, words.created, document.created, path),
    dateFact(context, words.updated, document.updated, path),
    dateFact(context, words.review, document.review, path),
  ]
  return facts.filter((fact) => fact !== undefined)
}

/** The gates it holds by verdict, as a link to the page that has them in full. */
function gatesFact(context: ViewContext, { id }: Document): FactProps | undefined {
  const gates = outgoing(context.plan, id, 'contains').flatMap(
    ({ to }) => findEntityOf(context.plan, 'gate', to) ?? [],
  )
  const words = context.strings.documents
  const [first] = gates
  if (first === undefined) return undefined
  const counts = Map.groupBy(gates, (gate) => judgeGate(gate, context.plan.today).verdict)
  const title = [...counts].map(([verdict, same]) => `${same.length} ${words.gates[verdict]}`).join(', ')
  return {
    label: words.fact.gates,
    links: [{ id: first.id, title, href: context.addresses.href(gatesAddress(context, first)) }],
  }
}

function longer(raw: string, word: string): boolean {
  return (
    raw.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase() !== word.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  )
}

function ownerFact(context: ViewContext, document: Document): FactProps | undefined {
  if (document.owner === undefined) return undefined
  const source = sourceLine(context, document.owner.source, document.path)
  return { label: context.strings.documents.fact.owner, links: ownersOf(context, document), source }
}

function partsOf(context: ViewContext, document: Document, kind: Entity['kind']): EntityLink[] {
  const entities = outgoing(context.plan, document.id, 'part-of').map(({ to }) =>
    findEntity(context.plan, to),
  )
  return entities
    .filter((entity) => entity?.kind === kind)
    .map((entity) => entityLink(context, entity as Entity))
}

function linksFact(label: string, links: readonly EntityLink[]): FactProps | undefined {
  return links.length === 0 ? undefined : { label, links }
}
