/**
 * Print how many tables of each kind became entities, or draw entities for judging.
 *
 *     node scripts/score/entities.ts [--silent] [corpus …]
 *     node scripts/score/entities.ts --judge metric [--count 50] [--seed 1] [--around 0] [corpus …]
 *
 * `--silent` lists the tables that gave none. `--judge` prints random entities of a kind, the same ones for
 * the same seed, each field with the line it was read from.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { entitiesOf } from '../../src/graph/plan-graph.ts'
import type { Entity, EntityKind } from '../../src/model/entities.ts'
import { corpusFolder, corpusNames, loadCorpus } from './corpora.ts'
import { countRiskBlocks, countTables } from './count-tables.ts'
import { describeEntity } from './describe-entity.ts'
import { drawSample } from './sample.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', default: false },
    judge: { type: 'string' },
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    around: { type: 'string', default: '0' },
  },
})
const names = (positionals.length === 0 ? corpusNames : positionals).filter((name) => {
  const isThere = existsSync(corpusFolder(name))
  if (!isThere) console.log(`${name}: no folder at ${corpusFolder(name)}, nothing measured`)
  return isThere
})

const drawn: { name: string; entity: Entity }[] = []
for (const name of names) {
  const { plan } = await loadCorpus(corpusFolder(name))
  if (options.judge !== undefined) {
    drawn.push(...entitiesOf(plan, options.judge as EntityKind).map((entity) => ({ name, entity })))
    continue
  }
  console.log(`\n${name}`)
  for (const { table, entity, tables, turned, entities, silent } of countTables(plan)) {
    const figures = `${turned} of ${tables}`.padStart(10)
    console.log(`  ${table.padEnd(16)}${figures} tables, ${entities} entities of kind ${entity}`)
    if (options.silent) for (const place of silent) console.log(`      ${place}`)
  }
  console.log(`  ${'risk blocks'.padEnd(16)}${String(countRiskBlocks(plan)).padStart(10)}`)
}

const sample = drawSample(drawn, {
  count: Number(options.count),
  seed: Number(options.seed),
  keyOf: ({ name, entity }) => `${name} ${entity.id}`,
})
for (const [index, { name, entity }] of sample.entries()) {
  console.log(`\n${index + 1}. ${name} ${entity.id}`)
  for (const line of describeEntity(entity)) console.log(`   ${line}`)
  for (const line of sourceLines(name, entity)) console.log(`   > ${line}`)
}

/** The lines that an entity was read from, with some around them. */
function sourceLines(name: string, entity: Entity): string[] {
  const around = Number(options.around)
  return entity.sources.flatMap(({ file, place }) => {
    if (place === undefined) return [file]
    const lines = readFileSync(join(corpusFolder(name), file), 'utf8').split(/\r?\n/)
    const first = Math.max(1, place.line - around)
    return lines
      .slice(first - 1, place.line + around)
      .map((line, index) => `${file}:${first + index}: ${line.slice(0, 600)}`)
  })
}
