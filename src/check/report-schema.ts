import { z } from 'zod'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Report } from './report.ts'

/** What `roadbook check --format json` prints, for `schemas/report.schema.json`. */

const count = z.int().min(0)
const point = z.strictObject({ line: z.int().min(1), column: z.int().min(1) }).describe('1-based.')
const position = z.strictObject({ start: point, end: point.describe('Exclusive.') })
const place = z.union([point, position]).describe('Absent when it is about the file as a whole.').optional()
const file = z.string().describe('Posix path below the content folder.')
const severity = z.enum(['error', 'warning', 'info'])
const ruleId = z.string().describe('Permanent, for instance `missing-file`.')

const fix = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link-target'),
    place: position.describe('The link or HTML that holds the target.'),
    from: z.string(),
    to: z.string(),
  }),
  z.strictObject({
    kind: z.literal('line'),
    line: z.int().min(1),
    to: z.string().describe('Without a line end.'),
  }),
])

const diagnostic = z.strictObject({
  ruleId,
  severity,
  reason: z.string().describe('One sentence, Markdown.'),
  file,
  place,
  actual: z.string().describe('What was found.').optional(),
  expected: z.array(z.string()).describe('What would be right.').optional(),
  note: z.string().describe('What to do, when the reason does not say it.').optional(),
  related: z
    .array(z.strictObject({ reason: z.string(), file, place }))
    .describe('Other places that explain this one.')
    .optional(),
  occurrences: z.int().min(1).describe('How many places this one speaks for; 1 when absent.').optional(),
  fixes: z.array(fix).describe('What `check --fix` changes.').optional(),
  url: z.string().describe('The page of the rule; relative to the site where its address is not known.'),
})

const summary = z.strictObject({
  documents: count,
  errors: count,
  warnings: count,
  infos: count,
  rules: z.array(z.strictObject({ ruleId, severity, count })).describe('Most frequent first.'),
  suppressed: count.describe('Findings that comments switch off.'),
  baseline: z
    .strictObject({ known: count, gone: count })
    .describe('Findings that the baseline lets pass, and listed ones that are gone.')
    .optional(),
  external: z
    .strictObject({
      checked: count,
      broken: count,
      unknown: z.array(z.strictObject({ url: z.string(), reason: z.string() })),
    })
    .describe('Absent when nobody asked the servers.')
    .optional(),
  notChecked: z.strictObject({
    externalLinks: count,
    outsideLinks: count,
    claims: z
      .array(z.strictObject({ ruleId, reason: z.string().describe('What was met.'), count }))
      .describe('What rules recognised and could not compare; `unverified` says where.'),
  }),
})

export const reportSchema = z.strictObject({
  version: z.literal(1).describe('Changes when a field changes its meaning.'),
  source: z.literal('roadbook'),
  diagnostics: z
    .array(diagnostic)
    .describe('By file and place; findings of the baseline are not among them.'),
  summary,
  unverified: z
    .array(z.strictObject({ ruleId, reason: z.string(), file, place }))
    .describe('What rules recognised and could not compare: neither right nor wrong.'),
  indexes: z
    .array(z.strictObject({ file, named: count, missing: count, unlisted: count, documents: count }))
    .describe('Hand-written indexes: what they name and what is there.'),
})

/** A field that is added to the one and forgotten in the other is an error of types. */
type Printed = z.infer<typeof reportSchema>
true satisfies keyof Diagnostic extends keyof Printed['diagnostics'][number] ? true : false
true satisfies keyof Report['summary'] extends keyof Printed['summary'] ? true : false
