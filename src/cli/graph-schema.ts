import { z } from 'zod'
import {
  gateCriterion,
  observation,
  planDate,
  source,
  sourced,
  status,
  version,
} from './graph-value-schemas.ts'

/** What `roadbook graph` prints, for `schemas/graph.schema.json`. */

const id = z.string().describe('`kind:name`; the name stays as long as the thing keeps its path or spelling.')
const path = z.string().describe('Posix path below the content folder.')
const text = sourced(z.string()).optional()
const date = sourced(planDate).optional()
const statusField = sourced(status).optional()
const scale = z
  .object({ value: z.number().optional(), raw: z.string(), source })
  .describe('1 to 5 where the scale is known; else only the spelling.')
  .optional()
const release = id.optional().describe('The release it belongs to.')
const phase = id.optional().describe('The phase it belongs to.')

const base = {
  id,
  title: z.string(),
  sources: z.array(source).min(1).describe('Where it was seen; the first place defines it.'),
}

const entities = [
  entity('project', {
    folder: z.string().describe('Folder below the content; empty for the whole.'),
    description: z.string().optional(),
    repository: z.string().optional(),
  }),
  entity('release', {
    project: id,
    version,
    theme: text,
    status: statusField,
    start: date,
    target: date,
    released: date,
    otherDates: z.array(sourced(planDate)).describe('Other dates that documents give for it.'),
    effort: text,
    impact: text,
    overview: path.optional(),
  }),
  entity('phase', {
    release,
    order: z.number(),
    start: date,
    end: date,
    status: statusField,
    entry: z.array(sourced(z.string())),
    exit: z.array(sourced(z.string())),
  }),
  entity('milestone', { release, phase, date, status: statusField, owner: text }),
  entity('activity', {
    document: path,
    section: z.string().optional(),
    date,
    status: statusField,
    owner: text,
    release,
  }),
  entity('document', {
    path,
    project: id,
    type: text,
    status: statusField,
    created: date,
    updated: date,
    review: date,
    version: text,
    owner: text,
    audience: text,
    description: text,
    words: z.int(),
    lines: z.int(),
    readingMinutes: z.int(),
    tasks: z.object({ total: z.int(), checked: z.int() }),
    hash: z.string().describe('SHA-256 of the file.'),
  }),
  entity('missing-document', { path: z.string().describe('The name as most often written.') }),
  entity('role', { description: z.string().optional() }),
  entity('person', { handle: z.string().optional() }),
  entity('category', { project: id.optional(), order: z.number() }),
  entity('topic', {}),
  entity('task', {
    document: path,
    section: z.string().optional(),
    how: z.enum(['checkbox', 'table', 'heading']),
    checked: z.boolean(),
    number: z.string().optional(),
    status: statusField,
    owner: text,
    due: date,
    estimate: text,
    priority: text,
    release,
    phase,
  }),
  entity('metric', {
    document: path,
    scope: z.string().optional(),
    release,
    baseline: text,
    target: text,
    stretch: text,
    threshold: text,
    actual: text,
    status: statusField,
    owner: text,
    observations: z.array(observation),
  }),
  entity('risk', {
    document: path,
    number: z.string().optional(),
    likelihood: scale,
    impact: scale,
    level: scale,
    owner: text,
    mitigation: text,
    status: statusField,
    release,
  }),
  entity('gate', {
    document: path,
    criteria: z.array(gateCriterion),
    status: statusField,
    date,
    owner: text,
    template: z.literal(true).optional().describe('A form to be filled in.'),
    release,
    phase,
  }),
  entity('decision', { document: path, what: text, why: text, date, status: statusField }),
  entity('feature', { document: path, availability: z.array(z.object({ release: id, status })) }),
  entity('reference', { type: z.enum(['issue', 'pull-request', 'commit', 'url']), target: z.string() }),
] as const

const edge = z
  .object({
    type: z.enum([
      'contains',
      'links-to',
      'mentions',
      'part-of',
      'for-role',
      'owned-by',
      'depends-on',
      'supersedes',
      'refers-to',
      'near-duplicate-of',
    ]),
    from: id,
    to: id,
    source,
    step: z.int().optional().describe('`for-role`: position on the role’s path.'),
    note: z.string().optional().describe('`for-role`: why to read it.'),
  })
  .describe('Reads `from type to`.')

export const graphSchema = z.object({
  version: z.literal(1).describe('Changes when a field changes its meaning.'),
  title: z.string(),
  today: z.iso.date().describe('The day the plan was read.'),
  entities: z.array(z.discriminatedUnion('kind', entities)),
  edges: z.array(edge),
})

function entity<K extends string, Shape extends z.ZodRawShape>(kind: K, shape: Shape) {
  return z.object({ kind: z.literal(kind), ...base, ...shape })
}
