import { z } from 'zod'
import { statusStates, verdicts } from '../model/status.ts'

/** Values that entities of the printed graph share. */

const point = z.object({ line: z.int().min(1), column: z.int().min(1) })

export const source = z
  .object({
    file: z.string(),
    place: point.optional().describe('Absent when it is about the file as a whole.'),
    how: z.enum([
      'frontmatter',
      'configuration',
      'label',
      'heading',
      'table',
      'checkbox',
      'list',
      'link',
      'text',
      'file-name',
      'folder',
    ]),
  })
  .describe('Where something was read and by what it was recognised.')
  .meta({ id: 'Source' })

/** A value with the author's own spelling and where it stands. */
export function sourced<T extends z.ZodType>(value: T) {
  return z.object({ value, raw: z.string().describe('As written.'), source })
}

const unit = z.enum(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'sprint'])
const raw = z.string().describe('As written.')

export const planDate = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('interval'),
      start: z.iso.date(),
      end: z.iso.date().describe('Included.'),
      precision: z.enum(['time', 'day', 'week', 'month', 'quarter', 'half', 'year']),
      inferred: z.boolean().optional().describe('The year was not written but taken from the context.'),
      fuzzy: z.enum(['early', 'mid', 'late', 'end']).optional(),
      time: z.string().optional(),
      weekday: z.int().min(1).max(7).optional().describe('As written, 1 is Monday.'),
      raw,
    }),
    z.object({
      kind: z.literal('relative'),
      anchor: z.enum(['launch', 'now', 'event']),
      from: z.number(),
      to: z.number(),
      unit,
      event: z.string().optional(),
      raw,
    }),
    z.object({ kind: z.literal('ordinal'), unit, from: z.number(), to: z.number(), raw }),
    z.object({
      kind: z.literal('duration'),
      min: z.number(),
      max: z.number(),
      unit,
      approximate: z.boolean().optional(),
      raw,
    }),
    z.object({ kind: z.enum(['clock', 'recurrence', 'weekday', 'placeholder']), raw }),
  ])
  .describe('Only an interval lies on the calendar.')
  .meta({ id: 'PlanDate' })

export const status = z
  .object({
    state: z.enum(statusStates),
    verdict: z.enum(verdicts).optional().describe('Against a target.'),
    progress: z
      .object({ percent: z.number(), done: z.number().optional(), total: z.number().optional() })
      .optional(),
    qualifier: z.string().optional(),
    raw,
  })
  .meta({ id: 'Status' })

export const version = z
  .object({
    major: z.int(),
    minor: z.int().optional(),
    patch: z.int().optional(),
    build: z.int().optional(),
    stage: z.enum(['dev', 'alpha', 'beta', 'rc', 'post', 'draft']).optional(),
    stageNumber: z.int().optional(),
    wildcard: z.boolean().optional(),
    orLater: z.boolean().optional(),
    key: z.string().describe('By which two spellings are the same release.'),
    raw,
  })
  .meta({ id: 'Version' })

export const observation = z.object({
  label: z.string(),
  of: z.literal('target').optional().describe('The value is to be reached then, it was not measured.'),
  value: sourced(z.string()),
})

const criterionVerdict = z.enum(['met', 'not-met', 'unknown'])

export const gateCriterion = z.object({
  text: z.string(),
  verdict: criterionVerdict.describe('What the evidence says, taken together.'),
  evidence: z.array(
    z.object({
      kind: z.enum(['checkbox', 'mark', 'figure', 'status', 'document', 'declared']),
      says: criterionVerdict,
      text: z.string().describe('Half a sentence for readers.'),
      saying: z
        .object({ key: z.string(), of: z.array(z.string()) })
        .describe('The same as data: which sentence, and what it is about.'),
      source,
    }),
  ),
  target: z.string().optional(),
  actual: z.string().optional(),
  optional: z.literal(true).optional().describe('It informs the decision and does not block it.'),
  waiver: z
    .object({
      by: z.string(),
      until: z.iso.date().describe('The last day on which it counts.'),
      reason: z.string(),
      source,
    })
    .optional(),
  source,
})
