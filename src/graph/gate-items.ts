import type { CriterionVerdict, GateEvidence } from '../model/gate.ts'
import type { Source } from '../model/provenance.ts'
import type { CriterionParts } from './gate-criterion.ts'
import { findNumbers } from './gate-numbers.ts'
import { sayEvidence } from './say-evidence.ts'
import { isOpenValue } from './table-cells.ts'

/** What follows from a decision, and lines about the gate as a whole, are no criteria to meet. */
const besideText =
  /^(?:if\s+)?(?:conditional\s+)?(?:no-?)?go\b\s*(?:[:(→—–-]|if\b)|^(?:hold|blockers?|decision|status|result|outcome|recommendation|owner|date|note|tool|action|rationale|target|actual|achieved|failure action|overall (?:status|result|verdict|assessment|readiness))\b[^:]{0,20}:|→\s*(?:continue|monitor|consider|proceed|rollback)/i

const signs = '✅|✓|✔|☑|❌|✗|✘|⛔|⏳|⏸|☐|⬜|⚠|🟢|🟡|🔴|⏭'
const leadingSign = new RegExp(`^\\s*(${signs})\\uFE0F?\\s*`, 'u')
/** Behind the text, or in front of what is said about it: `JSON export: ✅ Working`. */
const laterSign = new RegExp(
  `(?::\\s*(${signs})\\uFE0F?\\s*(.{0,60})|\\s(${signs})\\uFE0F?\\s*(\\([^()]*\\)|[\\p{L} ]{0,40}))$`,
  'u',
)

/** The sign in front of an item. */
export function signOf(text: string): string | undefined {
  return isPlain(text) ? undefined : leadingSign.exec(text)?.[1]
}

/** Most items have no sign in them, and looking for one costs more than this. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** What an item of a list says as a criterion; `undefined` when it is none. */
export function readItem(
  raw: string,
  { source, ticked, isDrawn }: { source: Source; ticked: boolean | undefined; isDrawn: boolean },
): CriterionParts | undefined {
  const boxless = raw.replace(/^\[[ xX]\]\s*/, '')
  const first = signOf(boxless)
  const later = isPlain(boxless) ? null : laterSign.exec(boxless)
  const text = bareText(later === null ? boxless : boxless.slice(0, later.index))
  if (!/\p{L}{2}/u.test(text) || besideText.test(text) || /_{4,}/.test(text) || isOpenValue(text))
    return undefined
  const evidence: GateEvidence[] = []
  if (ticked !== undefined)
    evidence.push({
      kind: 'checkbox',
      says: ticked ? 'met' : 'unknown',
      ...sayEvidence(ticked ? 'ticked' : 'empty'),
      source,
    })
  else if (first !== undefined && !isDrawn) evidence.push(markEvidence(first, '', source))
  const sign = later?.[1] ?? later?.[3]
  if (sign !== undefined) evidence.push(markEvidence(sign, later?.[2] ?? later?.[4] ?? '', source))
  const denied = /\((not (?:implemented|started|done|met|reached|ready))\)$/i.exec(text)?.[1]
  if (denied !== undefined)
    evidence.push({ kind: 'mark', says: 'not-met', ...sayEvidence('denied', denied.toLowerCase()), source })
  const numbers = findNumbers(text)
  return {
    text,
    evidence,
    source,
    ...(numbers && {
      target: numbers.target,
      actual: { value: numbers.actual, raw: numbers.actual, source },
    }),
  }
}

function markEvidence(sign: string, remark: string, source: Source): GateEvidence {
  const said = remark.replace(/^\(|\)$/g, '').trim()
  return {
    kind: 'mark',
    says: verdictOfSign(sign),
    ...sayEvidence('marked', said === '' ? sign : `${sign} ${said}`),
    source,
  }
}

function verdictOfSign(sign: string): CriterionVerdict {
  if ('✅✓✔☑'.includes(sign)) return 'met'
  return '❌✗✘⛔'.includes(sign) ? 'not-met' : 'unknown'
}

/** Without the signs around it; a dash may belong to the name of an option. */
export function bareText(text: string): string {
  if (isPlain(text) && /^[^|\s].*[^:\s]$/.test(text)) return text
  return text
    .replace(/^(?:[\p{Extended_Pictographic}\u{FE0F}✓✗✔✘☐☑☒•·|\s])+/u, '')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s:]+$/u, '')
    .trim()
}
