import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPackageRoot } from './package-root.ts'

/** Read the pages of the rules as Markdown, by rule; they are part of the package. */
export function readRulePages(): Map<string, string> {
  const folder = join(findPackageRoot(), 'src/check/rules')
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return new Map(
    names.sort().map((name) => [name.slice(0, -'.md'.length), readFileSync(join(folder, name), 'utf8')]),
  )
}
