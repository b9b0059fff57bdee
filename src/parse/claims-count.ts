import { plainText } from '../model/plain-text.ts'
import type { CountClaim } from './claim.ts'
import { type ClaimLine, placeOf } from './claims.ts'
import { ownText } from './own-text.ts'

/** What plans count and what follows as a list, a table or files; hours and tests are nowhere to be counted. */
const nouns =
  'documents?|docs?|markdown files?|files?|items?|tasks?|checks?|steps?|criteria|questions?|commands?|modules?|templates?|tools?|guides?|features?|phases?|categories|sections?|milestones?|risks?|words|word count|lines|documentation'

/** Brackets, a label or documents: what makes a count a claim, and cheaper to look for than all nouns. */
const formGate = /\([^()\d]{0,12}\d[\d,]*\+?\s|:[*\s~≈]{0,8}\d|\d\+?\s[^|]{0,60}(?:docs|documents|markdown)/i

const namesDocuments = /\d\+?\s[^|]{0,60}(?:docs|documents|markdown files)/i

const gate = new RegExp(`\\b(?:${nouns})\\b`, 'i')

const figure =
  '(?<about>[~≈]\\s?|about\\s|approximately\\s|over\\s)?(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?<plus>\\+)?'
const qualifier = '(?<qualifier>(?:[a-zÀ-ɏ\\d][a-zÀ-ɏ\\d./&-]{0,24}\\s+){0,4}?)'

/** `(20 documents)`, also as the first of several figures. */
const aside = new RegExp(
  `\\((?<total>all\\s|total:?\\s)?${figure}\\s+${qualifier}(?<noun>${nouns})(?:\\s+total)?(?=\\)|,|;|\\s[-–—])`,
  'gi',
)

/** `Total Documents: 150`, with or without the marks of bold. */
const label = new RegExp(
  `(?<![a-zÀ-ɏ])(?<total>total\\s|all\\s)?(?<labelNoun>${nouns})(?<verb>\\s(?:created|written|delivered|updated|total))?\\*{0,2}:\\*{0,2}\\s{0,3}\\*{0,2}${figure}(?![\\d/%.:]|,\\d|\\s?(?:of|/|-|–)\\s?\\d)(?:\\s+${qualifier}(?<noun>${nouns})\\b)?`,
  'gi',
)

/** `all 137 documents`, `6 comprehensive planning documents`; other nouns are too often no list of the plan. */
const phrase = new RegExp(
  `(?<![\\w.,$€£#/(~-])(?<total>all\\s|total\\sof\\s)?${figure}\\s+${qualifier}(?<noun>documents|docs|markdown files)\\b(?!\\/|\\.[a-zÀ-ɏ])`,
  'gi',
)

/**
 * List the counts that a line states.
 *
 * @example
 * extractCounts({ text: '### 3. Quality Assurance (20 documents)', line: 87, kind: 'heading', … })
 * // => [{ kind: 'count', count: 20, bound: 'exact', noun: 'documents', form: 'aside', on: 'heading',
 * //       before: 'Quality Assurance', … }]
 */
export function extractCounts(line: ClaimLine): CountClaim[] {
  if (!formGate.test(line.text) || !gate.test(line.text)) return []
  const found: CountClaim[] = []
  const add = (form: CountClaim['form'], pattern: RegExp) => {
    for (const match of line.text.matchAll(pattern)) {
      const start = match.index + (match[0].startsWith('(') ? 1 : 0)
      const end = match.index + match[0].length
      const taken = found.some(({ place }) => start + 1 < place.end.column && place.start.column < end + 1)
      if (!taken) found.push(toClaim(line, { form, match, start, end }))
    }
  }
  if (line.text.includes('(')) add('aside', aside)
  if (line.text.includes(':')) add('label', label)
  if (namesDocuments.test(line.text)) add('phrase', phrase)
  return found.sort((a, b) => a.place.start.column - b.place.start.column)
}

function toClaim(
  line: ClaimLine,
  {
    form,
    match,
    start,
    end,
  }: { form: CountClaim['form']; match: RegExpExecArray; start: number; end: number },
): CountClaim {
  const groups = match.groups ?? {}
  return {
    kind: 'count',
    count: Number((groups['count'] ?? '').replaceAll(',', '')),
    bound: groups['plus'] !== undefined ? 'at-least' : groups['about'] === undefined ? 'exact' : 'about',
    noun: toNoun(groups['noun'] ?? groups['labelNoun'] ?? ''),
    qualifier: ownText((groups['qualifier'] ?? '').trim().toLowerCase()),
    form,
    total: groups['total'] !== undefined,
    before: ownText(
      plainText(line.text.slice(0, start))
        .replace(/^[\s>#|]*(?:[-*+]\s|\d{1,3}[.)]\s)?/, '')
        .replace(/[\s([*:–—-]+$/, '')
        .trim(),
    ),
    on: placeKind(line),
    raw: ownText(line.text.slice(start, end)),
    section: line.section,
    place: placeOf(line, start, end - start),
  }
}

function placeKind({ kind, text }: ClaimLine): CountClaim['on'] {
  if (kind === 'heading' || kind === 'table') return kind
  return /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text) ? 'item' : 'prose'
}

/** One spelling per noun, in the plural: `docs` and `markdown files` are documents. */
function toNoun(word: string): string {
  const noun = word.toLowerCase()
  if (/^(?:docs?|documents?|documentation|markdown files?)$/.test(noun)) return 'documents'
  if (noun === 'word count') return 'words'
  return /(?:s|criteria)$/.test(noun) ? noun : `${noun}s`
}
