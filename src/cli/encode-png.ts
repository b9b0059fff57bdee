import { crc32, deflateSync } from 'node:zlib'

/** Pixels of a picture, four bytes each. */
export interface Pixels {
  width: number
  height: number
  pixels: Uint8Array
}

const most = 256

/**
 * Write a picture of few colours as PNG: a byte per pixel instead of four.
 *
 * It takes a third of the time and half of the bytes of what paints. Gives `undefined` when the
 * picture has more colours than a byte can name.
 */
export function encodePng({ width, height, pixels }: Pixels): Buffer | undefined {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  const palette = new Map<number, number>()
  const rows = Buffer.alloc((width + 1) * height)
  let [last, index] = [-1, 0]
  for (let y = 0, from = 0; y < height; y++) {
    // The first byte of a row says how it is filtered: not at all.
    for (let to = y * (width + 1) + 1, end = to + width; to < end; to++, from++) {
      const colour = colours[from] ?? 0
      if (colour !== last) {
        last = colour
        const known = palette.get(colour)
        if (known === undefined) {
          if (palette.size === most) return undefined
          index = palette.size
          palette.set(colour, index)
        } else index = known
      }
      rows[to] = index
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits that name a colour of the palette.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', paletteBytes([...palette.keys()])),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Red is the first byte of a pixel, the lowest of its number; nothing shines through a picture. */
function paletteBytes(colours: readonly number[]): Buffer {
  return Buffer.from(colours.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
