import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startProgram } from './start-program.mjs'

const report = fileURLToPath(new URL('../node_modules/.cache/roadbook/tests.json', import.meta.url))

/**
 * Run the static checks and all tests, whatever fails on the way, and end with the line `N passed, N failed`.
 *
 * The line counts tests; a static check that fails, or a run that breaks off, counts as one failed.
 *
 * @param {{ node: string, chromium?: string | undefined }} setUp what `setUp` gave
 * @param {string[][]} checks programs with their arguments
 * @returns {Promise<number>} the exit code
 */
export async function runTests(setUp, checks) {
  const failures = []
  const left = [...checks]
  const takeChecks = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) {
      const [program, ...args] = check
      if (!(await isClean(setUp, program, args, { beside: true }))) failures.push(check.join(' '))
    }
  }
  // Two at once, as small machines have two processors.
  await Promise.all([takeChecks(), takeChecks()])

  rmSync(report, { force: true })
  const isGreen = await isClean(setUp, 'vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const { passed, failed } = countTests()
  if (!isGreen && failed === 0) failures.push('vitest')

  for (const failure of failures) console.log(`failed: ${failure}`)
  console.log(`${passed} passed, ${failed + failures.length} failed`)
  return isGreen && failures.length === 0 ? 0 : 1
}

async function isClean(setUp, program, args, options) {
  const start = Date.now()
  const name = `> ${program} ${args.filter((arg) => !arg.includes('eporter')).join(' ')}`.trimEnd()
  if (!options?.beside) console.log(`\n${name}`)
  const code = await startProgram(setUp, program, args, options)
  const result = `${code === 0 ? 'ok' : `exit ${code}`}, ${((Date.now() - start) / 1000).toFixed(1)} s`
  console.log(options?.beside ? `${name}: ${result}` : `  ${result}`)
  return code === 0
}

/** A file of tests that cannot even be loaded has no test to count: it is one failed. */
function countTests() {
  if (!existsSync(report)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}
