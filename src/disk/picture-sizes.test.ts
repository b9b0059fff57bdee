import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPictureSizes } from './picture-sizes.ts'

const root = mkdtempSync(join(tmpdir(), 'roadbook-pictures-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The heads of real files: signature and the part that holds the size. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000001400000007808060000000000000000', 'hex')
const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from('20001000f00000', 'hex')])
const webp = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from('1e000000', 'hex'),
  Buffer.from('WEBPVP8X'),
  Buffer.from('0a00000000000000630000310000000000000000', 'hex'),
])
const jpeg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0001108007800a003012200021101031101',
  'hex',
)

const files: Record<string, string | Buffer> = {
  'a.png': png,
  'b.gif': gif,
  'c.webp': webp,
  'd.jpg': jpeg,
  'e.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40.4" height="30"></svg>',
  'f.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"></svg>',
  'broken.png': 'nothing of the kind',
  'notes.txt': 'no picture',
}

test('reads the size of every kind of picture and leaves out what has none', () => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content)

  expect([...readPictureSizes([...Object.keys(files), 'gone.png', '../outside.png'], root)]).toEqual([
    ['a.png', { width: 320, height: 120 }],
    ['b.gif', { width: 32, height: 16 }],
    ['c.webp', { width: 100, height: 50 }],
    ['d.jpg', { width: 160, height: 120 }],
    ['e.svg', { width: 40, height: 30 }],
    ['f.svg', { width: 200, height: 100 }],
  ])
})
