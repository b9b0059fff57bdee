import { resolve } from 'node:path'
import { Command } from 'commander'
import { buildIntoFolder } from './build-into-folder.ts'
import { previewSite } from './build-site.ts'
import type { ExitCode } from './exit-codes.ts'
import {
  addFolderArgument,
  addOutOption,
  addServerOptions,
  addSiteOptions,
  type SiteOptions,
} from './options.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'

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
      await buildIntoFolder(folder, options)
      const { base, port, host } = options
      await serveUntilStopped(await previewSite({ outDir: resolve(options.out), base, port, host }))
      setCode(0)
    },
  )
}
