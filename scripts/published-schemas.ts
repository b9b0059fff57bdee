import { z } from 'zod'
import { reportSchema } from '../src/check/report-schema.ts'
import { graphSchema } from '../src/cli/graph-schema.ts'
import { configuration } from '../src/model/configuration.ts'
import { documentFrontmatter } from '../src/model/frontmatter.ts'

/** The JSON Schemas that editors and other programs read, by file name. */
export function publishedSchemas(): Readonly<Record<string, object>> {
  return {
    'roadbook.schema.json': withTitle(
      'Configuration of a Roadbook, `roadbook.yml`',
      z.toJSONSchema(configuration, written),
    ),
    'frontmatter.schema.json': withTitle(
      'Frontmatter of a document',
      z.toJSONSchema(documentFrontmatter, written),
    ),
    'report.schema.json': withTitle(
      'What `roadbook check --format json` prints',
      z.toJSONSchema(reportSchema),
    ),
    'graph.schema.json': withTitle('What `roadbook graph` prints', z.toJSONSchema(graphSchema)),
  }
}

/** As it stands in the file. */
export function formatSchema(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** What authors write, not what is made of it. */
const written = { io: 'input' } as const

function withTitle(title: string, schema: object): object {
  return { title, ...schema }
}
