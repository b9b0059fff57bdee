// Makes what an installed Roadbook runs: Node does not run TypeScript below `node_modules`.
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(`${root}/dist`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  // All but the first are the code of threads, which nothing imports.
  entryPoints: ['main', 'parse-worker', 'paint-worker', 'site-data-worker'].map(
    (name) => `src/cli/${name}.ts`,
  ),
  // Two folders deep like the sources, so that files beside them are found the same way.
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node22.18',
  logLevel: 'warning',
})
cpSync(`${root}/src/model/vocabulary`, `${root}/dist/model/vocabulary`, { recursive: true })
