import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installPeers } from './install-peers.mjs'

const packages = [
  'astro@7.3.4',
  '@astrojs/starlight@0.42.4',
  '@astrojs/markdown-remark@7.3.1',
  'sharp@0.35.5',
]

/**
 * Build the same documents with Starlight, each at the address it has in our site.
 *
 * Starlight wants a title in the frontmatter of every document; nothing else is changed.
 *
 * @param {string} folder
 * @param {{ site: string, documents: { address: string, title: string, text: string }[] }} input
 * @returns {string} Where the site lies.
 */
export function buildStarlightTwin(folder, { site, documents }) {
  // npm adds what it installs, by which Astro finds the packages that it has to compile.
  write(folder, 'package.json', JSON.stringify({ type: 'module', private: true }))
  installPeers(folder, packages)
  write(folder, 'astro.config.mjs', configuration(site))
  write(folder, 'src/content.config.mjs', contentConfiguration)
  documents.forEach(({ address, title, text }, index) => {
    const head = JSON.stringify({ title, slug: address.replace(/\/$/, '') })
    write(folder, `src/content/docs/${index}.md`, `---\n${head}\n---\n\n${withoutFrontmatter(text)}`)
  })
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  )
  if (status !== 0) throw new Error(`Cannot build the site with Starlight: ${stderr || stdout}`)
  return join(folder, 'dist')
}

function configuration(site) {
  return `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
export default defineConfig({ site: ${JSON.stringify(site)}, integrations: [starlight({ title: 'Plan' })] })
`
}

const contentConfiguration = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`

function withoutFrontmatter(text) {
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
}

function write(folder, path, text) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
