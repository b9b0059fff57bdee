// Makes what an installed Roadbook runs: Node does not run TypeScript below `node_modules`.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compilePages } from '../src/cli/compile-pages.ts'
import { packagedPages } from '../src/cli/open-compiled-pages.ts'
import { interfaceLanguages } from '../src/model/strings/languages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(`${root}/dist`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  // All but the first are the code of threads, which nothing imports.
  entryPoints: ['main', 'parse-worker', 'paint-worker', 'search-worker', 'site-data-worker'].map(
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
  plugins: [vocabularyAsRead()],
  logLevel: 'warning',
})

const packageRoot = root.replace(/[\\/]$/, '')
for (const language of interfaceLanguages) {
  const source = { packageRoot, language, cacheDir: `${root}node_modules/.cache`, mdx: new Map() }
  await compilePages(source, packagedPages(source))
}

/** What the vocabulary's texts say, in place of the code that reads them. */
function vocabularyAsRead() {
  return {
    name: 'vocabulary-as-read',
    setup({ onLoad }) {
      onLoad({ filter: /built-in-vocabulary\.ts$/ }, async () => {
        const { builtInVocabulary } = await import('../src/cli/built-in-vocabulary.ts')
        const json = JSON.stringify(JSON.stringify(await builtInVocabulary()))
        return { contents: `export const builtInVocabulary = async () => JSON.parse(${json})` }
      })
    },
  }
}
