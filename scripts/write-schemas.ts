/** Write `schemas/` anew from what the code accepts and prints. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { formatSchema, publishedSchemas } from './published-schemas.ts'

const folder = new URL('../schemas/', import.meta.url)

mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(new URL(name, folder), formatSchema(schema))
}
