import type { Gate, GateCriterion, GateEvidence } from '../model/gate.ts'
import type { CriterionDeclaration, GateDeclaration } from '../model/gate-declaration.ts'
import { folderOf, joinPath } from '../model/paths.ts'
import type { Point, Sourced } from '../model/provenance.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { frontmatterPlace, sourced } from './document-fields.ts'
import { buildCriterion } from './gate-criterion.ts'
import { statusEvidence } from './gate-documents.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import type { ReleaseOf } from './document-releases.ts'
import { sayEvidence } from './say-evidence.ts'
import { readWaiver } from './waivers.ts'

/** A gate of the frontmatter, with where it stands there. */
export interface DeclaredGate {
  outline: Outline
  declaration: GateDeclaration
  /** Key of its entry, for instance `gates.0`. */
  key: string
}

/** The gates that the frontmatter of a document speaks about. */
export function declaredGates(outline: Outline): DeclaredGate[] {
  const declarations = outline.document.frontmatter?.data.gates ?? []
  return declarations.map((declaration, index) => ({ outline, declaration, key: `gates.${index}` }))
}

/** Add to a gate what frontmatter says about it: declared beats recognised. */
export function withDeclaration(
  building: Building,
  gate: Gate,
  declared: DeclaredGate,
  releaseNamed: ReleaseOf['named'],
): Gate {
  const { outline, declaration } = declared
  const reader = building.readerOf(outline.document)
  const date = valueOf(declared, 'date', declaration.date)
  const criteria = [
    ...gate.criteria,
    ...(declaration.criteria ?? []).map((_, index) => readCriterion(building, declared, index)),
  ]
  const title = declaration.title ?? gate.title
  return {
    ...gate,
    title,
    criteria: withWaivers(building, declared, { title, criteria }),
    ...present({
      date: date === undefined ? undefined : reader.firstDate([date]),
      owner: valueOf(declared, 'owner', declaration.owner),
      release: declaration.release === undefined ? undefined : releaseNamed(outline, declaration.release),
    }),
  }
}

/** A value of the frontmatter with its place. */
export function valueOf(
  { outline, key }: DeclaredGate,
  name: string,
  text: string | undefined,
): Sourced<string> | undefined {
  if (text === undefined) return undefined
  return sourced(outline.document, text, {
    place: placeIn(outline.document, `${key}.${name}`),
    how: 'frontmatter',
  })
}

/** Where a key stands; an entry of a list that is no more than a text stands where its list does. */
function placeIn(document: ParsedDocument, path: string): Point | undefined {
  const place = frontmatterPlace(document, path)
  return place ?? (path.includes('.') ? placeIn(document, path.replace(/\.[^.]*$/, '')) : undefined)
}

function readCriterion(building: Building, declared: DeclaredGate, index: number): GateCriterion {
  const { outline } = declared
  const entry = declared.declaration.criteria?.[index] ?? ''
  const { text, target, actual, status, document, optional }: CriterionDeclaration =
    typeof entry === 'string' ? { text: entry } : entry
  const at = (name: string, value: string | undefined) =>
    valueOf(declared, `criteria.${index}.${name}`, value)
  const stated = at('status', status)
  const named = at('document', document)
  const path = named === undefined ? undefined : joinPath(folderOf(outline.document.path), named.value)
  return buildCriterion(building, outline, {
    text,
    evidence: [
      ...(stated === undefined ? [] : declaredStatus(building, outline, stated)),
      ...(named === undefined ? [] : statusEvidence(building, documentId(path ?? ''), named.source)),
    ],
    target,
    actual: at('actual', actual),
    optional: optional === true,
    source: (at('text', text) ?? sourced(outline.document, text, { how: 'frontmatter' })).source,
  })
}

function declaredStatus(building: Building, outline: Outline, stated: Sourced<string>): GateEvidence[] {
  const status = building.readerOf(outline.document).status(stated)?.value
  if (status === undefined) return []
  const isMet = status.verdict === 'met' || (status.verdict === undefined && status.state === 'complete')
  const says = isMet ? 'met' : status.verdict === 'fail' ? 'not-met' : 'unknown'
  return [{ kind: 'declared', says, ...sayEvidence('declared', stated.value), source: stated.source }]
}

/** Put every declared waiver to the criterion it names; one that names none is reported. */
function withWaivers(
  building: Building,
  declared: DeclaredGate,
  { title, criteria }: { title: string; criteria: readonly GateCriterion[] },
): GateCriterion[] {
  const result = [...criteria]
  const { outline, declaration } = declared
  for (const [index, { criterion, by, until, reason }] of (declaration.waivers ?? []).entries()) {
    const at = valueOf(declared, `waivers.${index}.until`, until)
    if (at === undefined) continue
    const position = findCriterion(result, criterion)
    const { waiver, diagnostic } = readWaiver({ by, until, reason }, at, building.readerOf(outline.document))
    if (diagnostic !== undefined) building.draft.diagnostics.push(diagnostic)
    const named = result[position]
    if (named === undefined) reportUnknown(building, declared, { index, criterion, title })
    else if (waiver !== undefined) result[position] = { ...named, waiver }
  }
  return result
}

function findCriterion(criteria: readonly GateCriterion[], name: string): number {
  const slug = toSlug(name)
  const exact = criteria.findIndex(({ text }) => toSlug(text) === slug)
  return exact >= 0 ? exact : criteria.findIndex(({ text }) => toSlug(text).startsWith(slug))
}

function reportUnknown(
  building: Building,
  declared: DeclaredGate,
  { index, criterion, title }: { index: number; criterion: string; title: string },
): void {
  const at = valueOf(declared, `waivers.${index}.criterion`, criterion)
  building.draft.diagnostics.push({
    ruleId: 'malformed-waiver',
    severity: 'error',
    reason: `Cannot find criterion \`${criterion}\` in gate \`${title}\`, so its waiver does not count`,
    file: declared.outline.document.path,
    actual: criterion,
    note: 'Write the criterion as its text begins.',
    ...present({ place: at?.source.place }),
  })
}
