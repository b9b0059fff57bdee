import { z } from 'zod'

/** What frontmatter may say about a gate; every value is text as its author wrote it. */

const text = z.union([z.string().min(1), z.number().transform(String)], 'expected one text')

const criterion = z.object({
  text: text.describe('What has to be so.'),
  target: text.optional().describe('What is required, for instance `≥ 75%`.'),
  actual: text.optional().describe('What was reached; it is held against the target.'),
  status: text.optional().describe('How it stands, in your own words: `met`, `not met`.'),
  document: text
    .optional()
    .describe('A document that has to be ready, as a path relative to this one; its status is the evidence.'),
  optional: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .optional()
    .describe('`true` when it informs the decision and does not block it.'),
})

const waiver = z
  .object({
    criterion: text.describe('The criterion, as its text begins.'),
    by: text.describe('Who gives leave.'),
    until: text.describe('The last day on which it counts.'),
    reason: text.describe('Why going on is acceptable.'),
  })
  .describe('Leave to go on although a criterion is not met.')

export const gateDeclaration = z.object({
  id: text.describe('Anchor of the gate’s heading, or the name of a gate that stands nowhere else.'),
  title: text.optional().describe('What readers see; the heading or the id when absent.'),
  release: text.optional().describe('The release it lets pass; else the one the document is about.'),
  date: text.optional().describe('When it is decided.'),
  owner: text.optional().describe('Who decides.'),
  criteria: z
    .array(z.union([text, criterion], 'expected a sentence, or `text` with what is known about it'))
    .optional()
    .describe('Criteria beside those of the text: a sentence each, or what is known about it.'),
  waivers: z.array(waiver).optional().describe('Waivers, for the criteria of the text as well.'),
})

export type GateDeclaration = z.infer<typeof gateDeclaration>
export type CriterionDeclaration = z.infer<typeof criterion>
