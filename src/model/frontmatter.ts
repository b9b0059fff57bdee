import { z } from 'zod'
import type { FrontmatterKey, PhaseKey } from './frontmatter-keys.ts'
import { gateDeclaration } from './gate-declaration.ts'

/**
 * What the frontmatter of a document may say.
 *
 * Dates stay text here: `2026-Q3` and `T-48h` are as welcome as `2026-01-05`.
 * Unknown keys are kept; the check names them.
 */

/** YAML scalars reach the schema as text; numbers are for editors, which see `version: 1.0` as one. */
const text = z.union([z.string().min(1), z.number().transform(String)], 'expected one text')
/** A position on a reading path, from 1. */
const step = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'expected a whole number from 1')
    .transform(Number),
])
const oneOrMore = z.union([text, z.array(text)], 'expected a text or a list of texts')

const phase = z
  .object({
    id: text.describe('Name by which documents refer to the phase, unique in its release.'),
    title: text.optional().describe('What readers see; the id when absent.'),
    start: text.optional().describe('First day, or any date the grammar knows.'),
    end: text.optional().describe('Last day, included.'),
    status: text.optional().describe('Where the phase stands.'),
    entry: oneOrMore.optional().describe('Criteria to begin.'),
    exit: oneOrMore.optional().describe('Criteria to end.'),
  } satisfies Record<PhaseKey, z.ZodType>)
  .describe('An ordered part of the release.')

const roleStep = z.union([text, z.record(z.string(), step)])

export const documentFrontmatter = z
  .object({
    title: text.optional().describe('Title of the document; else its first H1, else its file name.'),
    description: text.optional().describe('One sentence on what the document is for.'),
    type: text
      .optional()
      .describe('Document type, a word of the vocabulary such as `plan`, `checklist` or `release`.'),
    project: text.optional().describe('Project it belongs to; else the one whose folder holds it.'),
    release: oneOrMore.optional().describe('Release or releases it is part of, as versions.'),
    phase: oneOrMore.optional().describe('Phase or phases it is part of, by id or title.'),
    category: text.optional().describe('Group of the master index.'),
    roles: z
      .union([text, z.array(roleStep)], 'expected role names, or pairs of a role and its step')
      .optional()
      .describe('Who reads it; `{ qa-lead: 2 }` makes it the second step on that role’s path.'),
    status: text.optional().describe('Where the document stands, in your own words.'),
    owner: oneOrMore.optional().describe('Person (`@handle` or name) or role that answers for it.'),
    audience: oneOrMore.optional().describe('Who it is written for, when that is not a reading path.'),
    created: text.optional().describe('Day it was written.'),
    updated: text.optional().describe('Day it was last changed.'),
    review: text.optional().describe('Day it wants to be looked at again.'),
    version: text
      .optional()
      .describe('Version of the document; in a `release` document the version that ships.'),
    supersedes: oneOrMore.optional().describe('Documents it replaces, as relative paths.'),
    'depends-on': oneOrMore
      .optional()
      .describe('Documents it builds on; in a `release` document also versions it waits for.'),
    topics: oneOrMore.optional().describe('Free keywords.'),
    theme: text.optional().describe('`release` documents: what the release is about.'),
    start: text.optional().describe('`release` documents: when work begins.'),
    target: text.optional().describe('`release` documents: when it shall ship.'),
    released: text.optional().describe('`release` documents: when it did ship.'),
    effort: text.optional().describe('`release` documents: estimated effort, as written.'),
    impact: text.optional().describe('`release` documents: expected impact, as written.'),
    gates: z
      .array(gateDeclaration)
      .optional()
      .describe('Gates with their criteria, or more about gates that stand in the text.'),
    phases: z.array(phase).optional().describe('`release` documents: the phases in order.'),
  } satisfies Record<FrontmatterKey, z.ZodType>)
  .loose()

export type DocumentFrontmatter = z.infer<typeof documentFrontmatter>
