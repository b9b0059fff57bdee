import { findClosest } from './closest.ts'
import {
  type AttributeKind,
  deepestContainer,
  type Directive,
  type DirectiveAttribute,
  directiveKinds,
  type DirectiveKind,
  findDirectiveKind,
  mostBlocks,
  splitValues,
} from './directives.ts'
import type { Position } from './provenance.ts'

/** One thing that keeps a directive from showing anything. */
export interface DirectiveProblem {
  /** As a sentence, Markdown. */
  reason: string
  place: Position
  actual?: string
  expected?: readonly string[]
}

/** Everything that is wrong with a directive as it is written; whether what it names exists is the graph's to say. */
export function findDirectiveProblems(directive: Directive): DirectiveProblem[] {
  const kind = findDirectiveKind(directive.name)
  if (directive.problem === 'unknown' || kind === undefined) return [unknownName(directive)]
  const fault = faultOf(directive, kind)
  if (fault !== undefined) return [{ reason: fault, place: directive.place }]
  return [
    ...directive.attributes.flatMap((_, index) => attributeProblem(directive, kind, index) ?? []),
    ...missingAttributes(directive, kind),
  ]
}

const marks = { text: ':', leaf: '::', container: ':::' } as const

/** How an author would call a directive: `::gate`, or `<Gate>` in `.mdx`. */
export function directiveLabel({
  name,
  form,
  written,
}: Pick<Directive, 'name' | 'form' | 'written'>): string {
  const component = findDirectiveKind(name)?.component
  return written.startsWith('<') && component !== undefined
    ? `\`<${component}>\``
    : `\`${marks[form]}${name}\``
}

/** The directive that a name with these attributes can only have been meant as. */
export function meantDirective(
  name: string,
  attributes: readonly Pick<DirectiveAttribute, 'name'>[],
): string | undefined {
  const names = Object.keys(directiveKinds)
  const swapped = names.find((known) => known !== name && sortLetters(known) === sortLetters(name))
  const meant = swapped ?? findClosest(name, names)
  if (meant === undefined) return undefined
  const known = Object.keys(directiveKinds[meant]?.attributes ?? {})
  // A short name without attributes may well be another tool's: `:::card`.
  if (attributes.length === 0) return name.length < 6 ? undefined : meant
  return attributes.every((attribute) => known.includes(attribute.name)) ? meant : undefined
}

function sortLetters(text: string): string {
  return text.toLowerCase().match(/[^]/g)?.sort().join('') ?? ''
}

function unknownName(directive: Directive): DirectiveProblem {
  const meant = meantDirective(directive.name, directive.attributes)
  const hint = meant === undefined ? '' : `; did you mean \`${marks[directive.form]}${meant}\`?`
  return {
    reason: `Unexpected directive ${directiveLabel(directive)}${hint}`,
    place: directive.place,
    actual: directive.name,
    ...(meant !== undefined && { expected: [meant] }),
  }
}

function faultOf(directive: Directive, kind: DirectiveKind): string | undefined {
  const label = directiveLabel(directive)
  if (directive.form !== kind.form)
    return `Unexpected ${label}${places[directive.form]}, expected ${shapes[kind.form](directive.name)}`
  switch (directive.problem) {
    case 'attributes':
      return `Cannot read the attributes of ${label}, expected \`{name=value name="two words"}\` and nothing behind it`
    case 'not-literal':
      return `Cannot read the attributes of ${label}, expected texts and numbers: \`name="value"\` or \`name={5}\``
    case 'unclosed':
      return `${label} is never closed, expected \`:::\` on a line of its own below its text`
    case 'in-heading':
      return `Unexpected ${label} in a heading, whose address would change with the number; expected in a sentence`
    case 'too-deep':
      return `${label} stands in more than ${deepestContainer} others, so it is shown as written`
    case 'too-many':
      return `${label} comes after ${mostBlocks} others in this document, so it is not shown`
    case 'no-tabs':
      return `${label} has no \`tab\` in it, so there is nothing to choose`
    default:
      return directive.name === 'tab' && directive.inside !== 'tabs'
        ? `${label} stands in no \`tabs\`, so there is nothing to choose`
        : undefined
  }
}

const places = { text: ' in a sentence', leaf: ' on a line of its own', container: ' around text' } as const

const shapes = {
  text: (name: string) => `\`:${name}{…}\` in a sentence`,
  leaf: (name: string) => `\`::${name}{…}\` on a line of its own`,
  container: (name: string) => `\`:::${name}\` above its text and \`:::\` below it`,
} as const

function attributeProblem(
  directive: Directive,
  kind: DirectiveKind,
  index: number,
): DirectiveProblem | undefined {
  const attribute = directive.attributes[index]
  if (attribute === undefined) return undefined
  const { name, place } = attribute
  const label = directiveLabel(directive)
  if (!Object.hasOwn(kind.attributes, name)) return unknownAttribute(attribute, { kind, label })
  const first = directive.attributes.findIndex((other) => other.name === name)
  if (first < index) {
    const isTold = directive.attributes.findIndex((other, at) => at > first && other.name === name) < index
    const reason = `Unexpected second \`${name}\` of ${label}, expected one, with commas between its values`
    return isTold ? undefined : { reason, place }
  }
  const reason = valueProblem(attribute, kind.attributes[name])
  return reason === undefined
    ? undefined
    : { reason: reason.replace('%', label), place, ...actualOf(attribute) }
}

function actualOf({ value }: DirectiveAttribute): { actual?: string } {
  return value === undefined ? {} : { actual: value }
}

function unknownAttribute(
  { name, place }: DirectiveAttribute,
  { kind, label }: { kind: DirectiveKind; label: string },
): DirectiveProblem {
  const known = Object.keys(kind.attributes)
  const meant = findClosest(name, known)
  const hint =
    meant !== undefined
      ? `; did you mean \`${meant}\`?`
      : known.length === 0
        ? ', expected none'
        : `, expected ${listWords(known)}`
  return {
    reason: `Unexpected attribute \`${name}\` of ${label}${hint}`,
    place,
    actual: name,
    expected: meant === undefined ? known : [meant],
  }
}

function valueProblem(
  { name, value }: DirectiveAttribute,
  kind: AttributeKind | undefined,
): string | undefined {
  if (value === undefined || splitValues(value).length === 0) return `\`${name}\` of % has no value`
  if (kind?.isNumber === true && !/^[1-9]\d{0,5}$/.test(value.trim()))
    return `Unexpected ${name} \`${value}\` of %, expected a whole number from 1`
  const { oneOf } = kind ?? {}
  if (oneOf === undefined || oneOf.includes(value.trim())) return undefined
  const meant = findClosest(value, oneOf)
  return `Unexpected ${name} \`${value}\` of %${meant === undefined ? `, expected ${listWords(oneOf)}` : `; did you mean \`${meant}\`?`}`
}

function missingAttributes(directive: Directive, kind: DirectiveKind): DirectiveProblem[] {
  return Object.entries(kind.attributes)
    .filter(
      ([name, { isRequired }]) =>
        isRequired === true && !directive.attributes.some((own) => own.name === name),
    )
    .map(([name]) => ({
      reason: `${directiveLabel(directive)} has no \`${name}\`, so nobody knows what it shall show`,
      place: directive.place,
    }))
}

function listWords(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`
}
