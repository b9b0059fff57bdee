/**
 * Print how well the recognisers do on the corpora with known answers.
 *
 *     node scripts/score/main.ts [--wrong] [corpus …]
 *
 * `--wrong` lists the places that went wrong. Exits 1 when a share falls short.
 */
import { existsSync } from 'node:fs'
import { readAnswers } from './answers.ts'
import { loadCorpus, corporaWithAnswers } from './corpora.ts'
import { measurePlan } from './measure.ts'

const [flags, names] = [
  process.argv.slice(2).filter(isFlag),
  process.argv.slice(2).filter((word) => !isFlag(word)),
]
const corpora = corporaWithAnswers.filter(({ name }) => names.length === 0 || names.includes(name))

let low = 0
for (const corpus of corpora) {
  if (!existsSync(corpus.answers)) {
    console.log(`${corpus.name}: no answers at ${corpus.answers}, nothing measured`)
    continue
  }
  const { plan, vocabulary } = await loadCorpus(corpus.folder)
  console.log(`\n${corpus.name}`)
  for (const { what, right, of, needs, wrong } of measurePlan(
    plan,
    await readAnswers(corpus.answers),
    vocabulary,
  )) {
    const share = of === 0 ? 1 : right / of
    if (share < needs) low++
    const figures = `${right}/${of}`.padStart(11)
    console.log(
      `${share < needs ? 'LOW' : 'ok '} ${what.padEnd(44)}${figures} ${percent(share)}  needs ${percent(needs)}`,
    )
    if (flags.includes('--wrong')) for (const place of wrong) console.log(`      ${place}`)
  }
}
process.exitCode = low > 0 ? 1 : 0

function isFlag(word: string): boolean {
  return word.startsWith('--')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7)
}
