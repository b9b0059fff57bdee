import type { Sourced } from '../model/provenance.ts'
import type { Label } from '../parse/parsed-document.ts'
import { normalizeKey, plainText } from './author-text.ts'
import { labelValue, sourced } from './document-fields.ts'
import type { Outline } from './outline.ts'

/** Blanks, questions and the ways a decision may go are none yet. */
export const template = /\[[^\]]*\]|_{3,}|☐|\bTBD\b|\?$|\bno-?go\b/i
/** `P0 / P1 / P2` and `Continue / Stop` are answers to choose from. */
const choices = /^[^/]{1,30}\s\/\s[^/]{1,30}(?:\s\/\s[^/]{1,30})*$/
/** Who will decide or by what, is how to come to a decision. */
const procedure =
  /\b(?:lead|manager|developer|participant|team|board|committee|commander|engineer)s?\b[^.;]{0,60}\b(?:agrees?|approves?|decides?|makes?)\b|\b(?:is|are) made by\b|^(?:choose|pick|decide)\b[^.;]*\b(?:based on|by)\b/i

/**
 * What a `Decision:` line says, with the list that goes on with it; `undefined` where it says how or among
 * what to decide, or where a section has several such lines and none is its own.
 */
export function findDecision(outline: Outline, section: number): Sourced<string> | undefined {
  const labels = outline.labels.get(section) ?? []
  // Few sections have such a line: the long way of reading a key costs too much for all of them.
  const decisions = labels.filter(
    ({ key }) => /decision/i.test(key) && /^decision(?: made)?$/.test(normalizeKey(key)),
  )
  const [label] = decisions
  if (label === undefined || decisions.length > 1) return undefined
  const stated = textOf(outline, label, labels)
  if (stated === undefined || isOpen(stated.value)) return undefined
  if (!/:$/.test(stated.value)) return stated
  const items = itemsBelow(outline, section, label)
  const text = [stated.value.replace(/:$/, ''), items.join('; ')].filter((part) => part !== '').join(': ')
  return { ...stated, value: text }
}

function isOpen(text: string): boolean {
  return template.test(text) || choices.test(text) || procedure.test(text)
}

/** `**Decision**: **Ship on Friday**:` reads as two labels on one line: the second one is the value. */
function textOf(outline: Outline, label: Label, labels: readonly Label[]): Sourced<string> | undefined {
  if (label.value !== '') return labelValue(outline.document, label)
  const second = labels.find(
    ({ place, key }) =>
      place.line === label.place.line && place.column > label.place.column && key !== label.key,
  )
  return second === undefined
    ? undefined
    : sourced(outline.document, `${plainText(second.key)}:`, { place: second.place, how: 'label' })
}

/** The items of the list that begins right below a line. */
function itemsBelow(outline: Outline, section: number, label: Label): string[] {
  const below = (outline.items.get(section) ?? []).filter(
    ({ depth, place }) => depth === 0 && place.line > label.place.line,
  )
  const [first] = below
  if (first === undefined || first.place.line > label.place.line + 2) return []
  return below.filter(({ group }) => group === first.group).map(({ text }) => text)
}
