import { inspect } from 'node:util'
// commander rather than citty or node:util: unknown commands and options are errors and come with a suggestion.
import { Command, CommanderError } from 'commander'
import { buildCommand } from './build-command.ts'
import { checkCommand } from './check-command.ts'
import { devCommand } from './dev-command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { gateCommand } from './gate-command.ts'
import { graphCommand } from './graph-command.ts'
import { listCommand } from './list-command.ts'
import { previewCommand } from './preview-command.ts'
import { diskErrorReason } from '../disk/disk-error.ts'
import { readPackageVersion } from '../disk/package-version.ts'
import { UserError } from './user-error.ts'

/** Run the command line and end the process once everything it printed is out. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietly)
  const code = await exitCodeOf(argv)
  await Promise.all([isOut(process.stdout), isOut(process.stderr)])
  // Left alone, Node first waits for the code that it is still compiling in the background.
  process.exit(code)
}

function isOut(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

async function exitCodeOf(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean
  const program = createProgram((result) => {
    code = result
  })
  try {
    await program.parseAsync(argv.length > 2 ? argv : [...argv, '--help'])
    return code
  } catch (error) {
    return reportError(error)
  }
}

function createProgram(setCode: (code: ExitCode) => void): Command {
  const program = new Command('roadbook')
    .description(
      'Turns a folder of Markdown planning documents into a typed graph, checks it, and publishes it as a site.',
    )
    .version(readPackageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', epilogue)
    .exitOverride()
    .showHelpAfterError('Type `roadbook --help` for what there is.')
    .configureOutput({
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'roadbook: '))
      },
    })

  const commands = [
    previewCommand,
    devCommand,
    buildCommand,
    checkCommand,
    listCommand,
    gateCommand,
    graphCommand,
  ]
  for (const command of commands) {
    const added = command(setCode)
    program.addCommand(
      added
        .copyInheritedSettings(program)
        .helpOption('-h, --help', 'print this help')
        .showHelpAfterError(`Type \`roadbook ${added.name()} --help\` for what there is.`),
    )
  }
  return program
}

const epilogue = `
The folder is \`content\` where there is one, else the one you are in. Documents are plain .md and .mdx files;
nothing has to be prepared. \`roadbook.yml\` in the folder names what belongs to no single document.

Exit codes: 0 nothing to mend, 1 something to mend, 2 could not run. Reports go to stdout, progress to stderr.

Examples:
  roadbook preview docs/plans           build the site of a folder and look at it
  roadbook check --format json          what is wrong, for a program
  roadbook list releases                what Roadbook saw, with file and line
`

function reportError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failed
  process.stderr.write(`roadbook: ${reasonOf(error)}\n`)
  return exitCodes.failed
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message
  // A full disk or a folder nobody may write to is no mistake of ours; the plain error would say where in our code.
  const { syscall, path } = error as NodeJS.ErrnoException
  if (error instanceof Error && syscall !== undefined && path !== undefined)
    return `Cannot use \`${path}\`: ${diskErrorReason(error)}`
  return `this is a mistake of Roadbook, please report it: ${inspect(error)}`
}

/** `roadbook list … | head` closes our output early; that is no failure. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.clean)
}
