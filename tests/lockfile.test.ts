import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  version: string
  resolved?: string
  integrity?: string
  optionalDependencies?: Record<string, string>
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> }
const locked = Object.entries(packages).filter(([path]) => path !== '')

test('names no host, so that everybody installs from the registry they use', () => {
  expect(text).not.toContain('"resolved"')
  expect(text).not.toContain('.tgz')
})

test('says of every package what its content is', () => {
  expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
})

// `npm ci` refuses a lock file without them, and other platforms would lack their programs.
test('names the packages of every platform', () => {
  const names = new Set(locked.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)))
  const optional = locked.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
  expect(optional.filter((name) => !names.has(name))).toEqual([])
})
