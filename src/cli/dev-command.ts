import { Command } from 'commander'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { addFolderArgument, addServerOptions, addSiteOptions, type SiteOptions } from './options.ts'

/** `roadbook dev` */
export function devCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('dev')
    .summary('serve the site while you write')
    .description('Serve the site of a folder of documents; a saved change is seen at once.')
    .addHelpText('after', '\nExample:\n  roadbook dev docs/plans\n')
  addServerOptions(addSiteOptions(addFolderArgument(command)))
  return command.action(
    async (folder: string | undefined, options: SiteOptions & { port: number; host: string }) => {
      const { serveWhileWriting } = await import('./serve-while-writing.ts')
      await serveWhileWriting(folder, options)
      setCode(exitCodes.clean)
    },
  )
}
