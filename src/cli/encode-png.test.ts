import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { encodePng } from './encode-png.ts'

test('what is encoded is read back by another program, pixel by pixel', () => {
  const pixels = Uint8Array.from([
    ...[255, 0, 0, 255, 0, 0, 254, 255, 0, 0, 254, 255],
    ...[255, 0, 0, 255, 0, 128, 0, 255, 255, 0, 0, 255],
  ])
  const file = encodePng({ width: 3, height: 2, pixels })?.toString('base64') ?? ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><image width="3" height="2" image-rendering="optimizeSpeed" href="data:image/png;base64,${file}"/></svg>`

  expect([...new Resvg(svg).render().pixels]).toEqual([...pixels])
})

test('a picture of more colours than a byte can name is left to another encoder', () => {
  const pixels = Uint8Array.from({ length: 257 * 4 }, (_, index) =>
    index % 4 === 0 ? (index / 4) % 256 : index % 4 === 1 ? Math.floor(index / 1024) : 255,
  )

  expect(encodePng({ width: 257, height: 1, pixels })).toBeUndefined()
})
