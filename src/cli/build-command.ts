import { Command } from 'commander'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { addFolderArgument, addOutOption, addSiteOptions, type SiteOptions } from './options.ts'

/** `roadbook build` */
export function buildCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('build')
    .summary('build the site')
    .description('Build the site of a folder of documents. What is wrong in one document stops no other.')
    .addHelpText(
      'after',
      '\nExample:\n  roadbook build docs/plans --out public --base /plans/ --site https://example.org\n',
    )
  addSiteOptions(addOutOption(addFolderArgument(command)))
  return command.action(async (folder: string | undefined, options: SiteOptions & { out: string }) => {
    const { buildIntoFolder } = await import('./build-into-folder.ts')
    await buildIntoFolder(folder, options)
    setCode(exitCodes.clean)
  })
}
