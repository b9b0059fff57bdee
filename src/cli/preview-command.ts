import { Command } from 'commander'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import {
  addFolderArgument,
  addOutOption,
  addServerOptions,
  addSiteOptions,
  type SiteOptions,
} from './options.ts'

/** `roadbook preview` */
export function previewCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('preview')
    .summary('build the site and serve it')
    .description('Build the site of a folder of documents and serve it as it will be published.')
    .addHelpText('after', '\nExample:\n  roadbook preview docs/plans --port 8080\n')
  addServerOptions(addSiteOptions(addOutOption(addFolderArgument(command))))
  return command.action(
    async (
      folder: string | undefined,
      options: SiteOptions & { out: string; port: number; host: string },
    ) => {
      const { servePreview } = await import('./serve-preview.ts')
      await servePreview(folder, options)
      setCode(exitCodes.clean)
    },
  )
}
