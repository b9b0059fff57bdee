// `node scripts/run.mjs <task> [arguments]` stands behind every script of package.json: it sets up first, then
// runs the task with the right Node. Only Node's built-ins, and nothing newer than Node 18.
import { reportSetupError, setUp } from './setup.mjs'
import { startProgram } from './start-program.mjs'
import { runTests } from './run-tests.mjs'

const content = ['content']
const built = ['content', '--out', 'site']

/** What each task runs, one program after the other until one fails. */
const tasks = {
  start: [['roadbook', 'preview', ...built]],
  dev: [['roadbook', 'dev', ...content]],
  build: [['roadbook', 'build', ...built]],
  check: [['roadbook', 'check', ...content]],
  roadbook: [['roadbook']],
  lint: [['tsc'], ['astro', 'check'], ['eslint'], ['prettier', '--check', '.'], ['knip']],
  format: [['prettier', '--write', '.']],
  'test:unit': [['vitest', 'run', '--project', 'unit']],
  'test:e2e': [['vitest', 'run', '--project', 'e2e']],
  bench: [['bench']],
  pack: [['bundle']],
  schemas: [['write-schemas']],
}

const [task, ...args] = process.argv.slice(2)
const needsBrowser = task === 'test' || task === 'test:e2e'

if (task !== 'test' && !Object.hasOwn(tasks, task ?? '')) {
  console.error(`Unexpected task \`${task}\`, expected one of: test ${Object.keys(tasks).join(' ')}`)
  process.exitCode = 2
} else {
  try {
    const programs = setUp({ browser: needsBrowser })
    process.exitCode = task === 'test' ? await runTests(programs, tasks.lint) : await runAll(programs)
  } catch (error) {
    reportSetupError(error)
  }
}

async function runAll(programs) {
  for (const [index, [program, ...own]] of tasks[task].entries()) {
    const isLast = index === tasks[task].length - 1
    const code = await startProgram(programs, program, isLast ? [...own, ...args] : own)
    if (code !== 0) return code
  }
  return 0
}
