import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { formatSchema, publishedSchemas } from '../scripts/published-schemas.ts'
import { exportGraph } from '../src/cli/export-graph.ts'
import { loadPlan } from '../src/cli/load-plan.ts'
import { fixture } from './run-roadbook.ts'

const schemas = publishedSchemas()

test.each(Object.keys(schemas))('%s is current; if not, type `npm run schemas`', (name) => {
  expect(formatSchema(schemas[name] ?? {})).toBe(read(`schemas/${name}`))
})

test.each([
  ['the small fixture', fixture('small')],
  ['our own content', fileURLToPath(new URL('../content', import.meta.url))],
])('the printed graph of %s is as its schema says', async (_, folder) => {
  const { plan } = await loadPlan(folder, { today: '2026-02-01' })
  expect(errorsOf('graph.schema.json', exportGraph(plan))).toEqual([])
})

test('the schema of the graph refuses what is none', () => {
  const entity = { kind: 'topic', id: 'topic:x', title: 'X', sources: [{ file: 'a.md', how: 'guess' }] }
  const graph = { version: 1, title: 'X', today: '2026-02-01', entities: [entity], edges: [] }
  expect(errorsOf('graph.schema.json', graph)).toContain(
    '/entities/0/sources/0/how must be equal to one of the allowed values',
  )
})

test('the schema of roadbook.yml knows every key and refuses others', () => {
  expect(errorsOf('roadbook.schema.json', { title: 'Plans', roles: [{ id: 'qa' }] })).toEqual([])
  expect(errorsOf('roadbook.schema.json', { titel: 'Plans' })).toEqual([
    ' must NOT have additional properties',
  ])
})

function errorsOf(name: string, data: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false })
  const validate = ajv.compile(JSON.parse(read(`schemas/${name}`)) as object)
  // What is written is JSON: `undefined` is not in it.
  validate(JSON.parse(JSON.stringify(data)))
  return [...new Set(validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`))]
}

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}
