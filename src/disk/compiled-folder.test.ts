import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compiledFolderOf, makeFolderOnce, replaceInFiles } from './compiled-folder.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roadbook-compiled-'))
  for (const folder of ['node_modules', 'src/pages', 'public'])
    mkdirSync(join(root, folder), { recursive: true })
  write('src/pages/index.astro', 'one')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

test('what is compiled from other sources is another folder, whatever tests say', () => {
  const folder = compiledFolderOf(root)
  expect(folder).toMatch(/node_modules[\\/]\.cache[\\/]roadbook[\\/]pages[\\/][0-9a-f]{16}$/)
  write('src/pages/index.test.ts', 'test')
  expect(compiledFolderOf(root)).toBe(folder)
  write('src/pages/index.astro', 'another')
  expect(compiledFolderOf(root)).not.toBe(folder)
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect(compiledFolderOf(root)).toBe(undefined)
})

test('a folder is made once, also by two at the same time', async () => {
  const folder = join(root, 'made/once')
  let times = 0
  const make = () =>
    makeFolderOnce(folder, async (draft) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      times++
      writeFileSync(join(draft, 'page'), 'page')
    })
  await Promise.all([make(), make()])
  expect(readdirSync(join(root, 'made'))).toEqual(['once'])
  expect(readdirSync(folder)).toEqual(['page'])
  await make()
  expect(times).toBe(2)
})

test('of what could not be made nothing stays, and what is old goes', async () => {
  const folder = join(root, 'made/once')
  const fail = makeFolderOnce(folder, () => Promise.reject(new Error('no')))
  await expect(fail).rejects.toThrow('no')
  expect(readdirSync(join(root, 'made'))).toEqual([])

  mkdirSync(join(root, 'made/old'))
  utimesSync(join(root, 'made/old'), new Date(), new Date(Date.now() - 2 * 24 * 60 * 60 * 1000))
  await makeFolderOnce(folder, () => Promise.resolve())
  expect(existsSync(folder)).toBe(true)
  expect(readdirSync(join(root, 'made'))).toEqual(['once'])
})

test('a text is replaced in the files that are meant', () => {
  write('src/a.mjs', 'in /here and /here')
  write('src/b.txt', '/here')
  replaceInFiles(root, 'src/*.mjs', { text: '/here', by: '/there' })
  expect([read('src/a.mjs'), read('src/b.txt')]).toEqual(['in /there and /there', '/here'])
})

function write(name: string, text: string): void {
  writeFileSync(join(root, name), text)
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8')
}
